import {
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  print,
} from 'graphql';
import type { ContractChange } from './compareContracts.ts';

/**
 * Differences in the directives by which federation and the shard stage put answers together, on what both schemas
 * have. Directives that only advise (`@tag`, `@cost`, `@listSize`, `@deprecated`) are not looked at.
 */
export function compareDirectives(oldSchema: GraphQLSchema, newSchema: GraphQLSchema): ContractChange[] {
  const now = directivesByCoordinate(newSchema);
  return [...directivesByCoordinate(oldSchema)].flatMap(([coordinate, before]) => {
    const after = now.get(coordinate);
    return after ? compareAt(coordinate, before, after) : [];
  });
}

type Severity = ContractChange['severity'];

interface DirectiveRule {
  removed: Severity;
  added: Severity;
  /** What hangs on it. */
  meaning: string;
}

/** A changed directive is judged as the worse of removed and added. */
const RULES: Readonly<Record<string, DirectiveRule>> = {
  key: { removed: 'BREAKING', added: 'SAFE', meaning: 'other subgraphs and the hub refer to the type by it' },
  shardKey: { removed: 'BREAKING', added: 'BREAKING', meaning: 'it says which shard has a row' },
  gather: { removed: 'BREAKING', added: 'BREAKING', meaning: 'it says how the answers of several shards become one' },
  sorts: { removed: 'BREAKING', added: 'BREAKING', meaning: 'pages are merged and cursors made by it' },
  merge: { removed: 'DANGEROUS', added: 'DANGEROUS', meaning: 'it says what becomes of the values of several shards' },
  prunes: { removed: 'DANGEROUS', added: 'DANGEROUS', meaning: 'it says which shards are not asked' },
  inaccessible: { removed: 'SAFE', added: 'BREAKING', meaning: 'it keeps this from clients' },
  shareable: { removed: 'BREAKING', added: 'SAFE', meaning: 'other subgraphs may give the same' },
  external: { removed: 'DANGEROUS', added: 'DANGEROUS', meaning: 'it says who gives the value' },
  requires: { removed: 'DANGEROUS', added: 'DANGEROUS', meaning: 'it says what must be known first' },
  provides: { removed: 'DANGEROUS', added: 'DANGEROUS', meaning: 'it says what need not be asked elsewhere' },
  override: { removed: 'DANGEROUS', added: 'DANGEROUS', meaning: 'it says who gives the value' },
  interfaceObject: { removed: 'BREAKING', added: 'BREAKING', meaning: 'it says what the type stands for' },
  authenticated: { removed: 'DANGEROUS', added: 'BREAKING', meaning: 'it says who may ask' },
  requiresScopes: { removed: 'DANGEROUS', added: 'BREAKING', meaning: 'it says who may ask' },
};

const ORDER: readonly Severity[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

function compareAt(coordinate: string, before: AppliedDirectives, after: AppliedDirectives): ContractChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const rule = RULES[name];
    if (!rule) return [];
    const removed = before.get(name)?.difference(after.get(name) ?? new Set()) ?? new Set<string>();
    const added = after.get(name)?.difference(before.get(name) ?? new Set()) ?? new Set<string>();
    if (removed.size === 0 && added.size === 0) return [];
    const [was, is] = [[...removed].join(' '), [...added].join(' ')];
    const base = { coordinate };
    if (was === '') {
      const message = `${is} was added to ${coordinate}: ${rule.meaning}.`;
      return { ...base, severity: rule.added, code: 'DIRECTIVE_ADDED', message };
    }
    if (is === '') {
      const message = `${was} was removed from ${coordinate}: ${rule.meaning}.`;
      return { ...base, severity: rule.removed, code: 'DIRECTIVE_REMOVED', message };
    }
    const severity = ORDER.find((level) => level === rule.removed || level === rule.added) ?? 'BREAKING';
    const message = `${was} of ${coordinate} became ${is}: ${rule.meaning}.`;
    return { ...base, severity, code: 'DIRECTIVE_CHANGED', message };
  });
}

/** By name, each as its text with the arguments in order of name. */
type AppliedDirectives = ReadonlyMap<string, ReadonlySet<string>>;

function directivesByCoordinate(schema: GraphQLSchema): Map<string, AppliedDirectives> {
  const found = new Map<string, AppliedDirectives>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    found.set(type.name, readDirectives(nodesOf(type)));
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.set(`${type.name}.${field.name}`, readDirectives(field.astNode?.directives ?? []));
      }
    }
    if (!isEnumType(type)) continue;
    for (const value of type.getValues()) {
      found.set(`${type.name}.${value.name}`, readDirectives(value.astNode?.directives ?? []));
    }
  }
  return found;
}

function nodesOf({ astNode, extensionASTNodes }: GraphQLNamedType): readonly ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

function readDirectives(nodes: readonly ConstDirectiveNode[]): AppliedDirectives {
  const texts = new Map<string, Set<string>>();
  for (const node of nodes) {
    const name = node.name.value;
    texts.set(name, (texts.get(name) ?? new Set()).add(textOf(node)));
  }
  return texts;
}

function textOf(node: ConstDirectiveNode): string {
  const sorted = node.arguments?.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return print({ ...node, arguments: sorted });
}
