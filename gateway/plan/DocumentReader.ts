/** What is found out about documents: each is read once, and each outcome of its conditions and of a client's rights. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import type { ExecutablePlan } from '../execute/ExecutablePlan.ts';
import { type Identity, rightsKey } from '../identity.ts';
import { createProjection, type Projection } from '../projection/projectAnswer.ts';
import { LruMap } from '../shard/lru.ts';
import { type AccessRule, type AccessRules, denialsByRules, describeDenial } from './accessRules.ts';
import {
  type ClientOperation,
  collectFields,
  conditionVariables,
  createClientOperation,
  readConditions,
} from './ClientOperation.ts';
import type { Operation } from './Executor.ts';
import type { InterfaceOrigins } from './interfaceOrigins.ts';
import type { OperationCost } from './operationCost.ts';
import type { PlanQuestion } from './planner.ts';
import { planProjection } from './planProjection.ts';
import { nameResponses, type ResponseNames } from './responseNames.ts';

/** An operation with its conditions decided, asked by a client of certain rights. */
export interface PreparedOperation {
  readonly question: PlanQuestion;
  readonly projection: Projection;
  /** The root fields by which a schema tells of itself, under their planned names. */
  readonly introspection: DocumentNode | undefined;
  /** Undefined if costs are not limited. */
  readonly cost: OperationCost | undefined;
  /** Put here when it is first executed. */
  executable: ExecutablePlan | undefined;
}

export interface DocumentReaderOptions {
  schema: GraphQLSchema;
  origins: InterfaceOrigins;
  accessRules: AccessRules;
  textScalars: ReadonlySet<string>;
  costOf: ((client: ClientOperation) => OperationCost) | undefined;
  /** Prepared operations that are kept, of all documents together: those read last. */
  maxPrepared: number;
}

const NAME = /[_A-Za-z]\w*/g;

export class DocumentReader {
  readonly #options: DocumentReaderOptions;
  readonly #known = new WeakMap<DocumentNode, Map<string | null, KnownOperation>>();
  /** By number of the operation and outcome: one operation has as many as its conditions and its clients' rights allow. */
  readonly #prepared: LruMap<PreparedOperation>;
  #operations = 0;

  constructor(options: DocumentReaderOptions) {
    this.#options = options;
    this.#prepared = new LruMap(options.maxPrepared);
  }

  /** Takes a validated operation. */
  read(asked: Operation, identity: Identity): PreparedOperation {
    const { document, operationName, variables } = asked;
    let operations = this.#known.get(document);
    if (operations === undefined) {
      operations = new Map();
      this.#known.set(document, operations);
    }
    let known = operations.get(operationName);
    if (known === undefined) {
      known = this.#readOperation(document, operationName);
      operations.set(operationName, known);
    }
    const { operation, touched } = known;
    const conditions = readConditions(known.conditionVariables, operation, variables);
    const denied = touched.length === 0 ? '' : this.#options.accessRules.denialsOf(identity).keyOf(touched);
    // Who is known is told something else than who is not.
    const outcome = `${[...conditions.values()].join()} ${denied === '' ? '' : `${denied} ${rightsKey(identity)}`}`;
    const key = `${known.number} ${outcome}`;
    return this.#prepared.getOrCreate(key, () => this.#prepare(known, operationName, conditions, denied, identity));
  }

  #readOperation(document: DocumentNode, operationName: string | null): KnownOperation {
    const { schema, origins, accessRules } = this.#options;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('Expected an operation in a validated document.');
    const names = nameResponses(document, origins.fieldNames);
    const touched =
      accessRules.rules.length === 0
        ? []
        : accessRules.rulesTouchedBy({ schema, operation, fragments: fragmentsOf(document) });
    this.#operations += 1;
    return {
      ...{ number: this.#operations, document, operation, names, touched },
      conditionVariables: conditionVariables(document),
    };
  }

  #prepare(
    { document, operation, names }: KnownOperation,
    operationName: string | null,
    conditions: ReadonlyMap<string, boolean>,
    deniedRules: string,
    identity: Identity,
  ): PreparedOperation {
    const { schema, origins, accessRules, textScalars, costOf } = this.#options;
    const denied = deniedRules === '' ? [] : deniedRules.split(',').map(Number);
    const client = createClientOperation(schema, document, operation, {
      conditions,
      ...(denied.length > 0 ? { denials: denialsByRules(accessRules, denied) } : {}),
    });
    const describe = (typeName: string, fieldName: string | null) => {
      const rule = fieldName === null ? accessRules.typeRuleOf(typeName) : accessRules.ruleOf(typeName, fieldName);
      if (!rule) throw new Error(`Expected a rule by which ${typeName} is denied.`);
      return describeDenial(rule, identity, fieldName === null ? typeName : `${typeName}.${fieldName}`);
    };
    const plan = planProjection(client, names, { textScalars, describeDenial: describe });
    const sentenceOf = (sentence: string) => origins.unpin(sentence).replace(NAME, names.clientName);
    return {
      question: { text: print(document), operationName, conditions: [...conditions], denied },
      projection: createProjection(plan, sentenceOf),
      introspection: introspectionOf(client, document, names),
      cost: costOf?.(client),
      executable: undefined,
    };
  }
}

interface KnownOperation {
  number: number;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  names: ResponseNames;
  conditionVariables: readonly string[];
  touched: readonly AccessRule[];
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function introspectionOf(
  client: ClientOperation,
  { definitions }: DocumentNode,
  names: ResponseNames,
): DocumentNode | undefined {
  const { schema, operation } = client;
  const root = schema.getQueryType();
  if (operation.operation !== 'query' || !root) return undefined;
  const selections = [...collectFields(client, root, [operation.selectionSet]).values()]
    .filter(({ node }) => node.name.value === '__schema' || node.name.value === '__type')
    .map(({ node, selectionSets }) => ({
      ...node,
      alias: { kind: Kind.NAME, value: names.plannedName(node) } as const,
      directives: [],
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: selectionSets.flatMap((selectionSet) => selectionSet.selections),
      } as const,
    }));
  if (selections.length === 0) return undefined;
  const introspection = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [introspection, ...fragments] };
}
