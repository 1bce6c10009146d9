import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { treeUsage } from './processUsage.ts';

describe('what a process has used', () => {
  it('counts its children, and grows with what they do', async () => {
    const busy =
      'const end = Date.now() + 200; while (Date.now() < end); console.log("done"); setInterval(() => {}, 9999)';
    const parent = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(busy)}], { stdio: 'inherit' });
      process.on('SIGTERM', () => { child.kill(); child.on('exit', () => process.exit(0)); });`;
    const child = execFile(process.execPath, ['-e', parent]);
    try {
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      const usage = treeUsage(child.pid as number);
      const own = treeUsage(process.pid);
      expect(usage?.cpuMs).toBeGreaterThan(100);
      expect(usage?.residentMb).toBeGreaterThan(40);
      expect(own?.residentMb).toBeGreaterThan(usage?.residentMb ?? Number.POSITIVE_INFINITY);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });
});
