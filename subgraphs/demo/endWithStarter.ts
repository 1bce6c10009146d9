/**
 * Preloaded (`node --import`) into a process of the demo that listens to nobody but signals: its standard input is a
 * pipe from whoever started it, and when that closes, however its starter ended, it is told to stop.
 */
import { stdin } from 'node:process';

const stop = () => process.kill(process.pid, 'SIGTERM');
stdin.once('end', stop).once('error', stop).resume();
// A pipe that may close some day is no reason to go on living. (A file or a terminal has no such handle.)
if ('unref' in stdin) stdin.unref();
