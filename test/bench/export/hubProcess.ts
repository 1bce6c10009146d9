/** A process that is a hub, as `npm run hub` runs it: its configuration comes as a message, its log goes nowhere. */
import { parseConfig } from '../../../gateway/config.ts';
import { createHub, type Hub } from '../../../gateway/hub.ts';
import { createLogger } from '../../../gateway/observe/log.ts';
import { answerParent } from '../answerParent.ts';
import { type PeakUsage, peakUsage } from './peakUsage.ts';

/** `yaml` is the text of the configuration; paths in it are relative to `file`. */
export type ToHub = { kind: 'start'; yaml: string; file: string } | { kind: 'usage' };

export interface HubServes {
  kind: 'serving';
  /** E.g. `http://127.0.0.1:4000`. */
  address: string;
}

let hub: Hub | undefined;

answerParent<ToHub>(answer, async () => hub?.stop());

async function answer(question: ToHub): Promise<HubServes | PeakUsage> {
  switch (question.kind) {
    case 'start': {
      const config = parseConfig(question.yaml, question.file);
      hub = await createHub(config, createLogger(config.logLevel));
      return { kind: 'serving', address: await hub.start() };
    }
    case 'usage':
      return peakUsage();
    default:
      return question satisfies never;
  }
}
