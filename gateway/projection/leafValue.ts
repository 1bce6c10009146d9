import type { LeafRule } from './ProjectionPlan.ts';

/** What a client gets for a leaf that is not null; undefined if it is none of its type. */
export function leafValue(rule: LeafRule, value: unknown): unknown {
  switch (rule.kind) {
    case 'String':
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'ID':
      // GraphQL, section 3.5.5: an ID is a text, whatever it was made of.
      if (typeof value === 'string') return value;
      return Number.isInteger(value) ? String(value) : undefined;
    case 'Int':
      return isInt(value) ? value : undefined;
    case 'Float':
      return typeof value === 'number' ? value : undefined;
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'enum':
      return typeof value === 'string' && rule.values.includes(value) ? value : undefined;
    case 'any':
      return value;
    default:
      return rule satisfies never;
  }
}

/** Of 32 bits, as GraphQL has them. */
function isInt(value: unknown): boolean {
  return typeof value === 'number' && (value | 0) === value;
}
