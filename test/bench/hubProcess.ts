/** A process that is a hub, as `npm run hub` runs it: its configuration comes as a message, its log goes nowhere. */
import { parseConfig } from '../../gateway/config.ts';
import { createHub, type Hub } from '../../gateway/hub.ts';
import { createLogger } from '../../gateway/observe/log.ts';
import { answerParent, type Usage, usageOf } from './answerParent.ts';

/** `yaml` is the text of the configuration; paths in it are relative to `file`. */
export type ToHub = { kind: 'start'; yaml: string; file: string } | { kind: 'usage' };

export interface HubServes {
  kind: 'serving';
  /** Address of its GraphQL. */
  url: string;
}

let hub: Hub | undefined;

answerParent<ToHub>(answer, async () => hub?.stop());

async function answer(question: ToHub): Promise<HubServes | Usage> {
  switch (question.kind) {
    case 'start': {
      const config = parseConfig(question.yaml, question.file);
      hub = await createHub(config, createLogger(config.logLevel));
      return { kind: 'serving', url: `${await hub.start()}/graphql` };
    }
    case 'usage':
      return usageOf(0);
    default:
      return question satisfies never;
  }
}
