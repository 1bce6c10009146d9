import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { type Complete, type Container, isPromise, type Run } from './Run.ts';

/** A field of an object type, as an operation selects it. */
export interface FieldPlan {
  /** Its key in the answer. */
  key: string;
  /** The name of the property that it is, called if it is a method: as GraphQL has it where nobody wrote a resolver. */
  property: string;
  /** Gives the value, or a promise of it; null: it is the property. */
  resolve: GraphQLFieldResolver<unknown, unknown> | null;
  argumentsOf(run: Run): Record<string, unknown>;
  infoOf(run: Run): GraphQLResolveInfo;
  complete: Complete;
}

/** The writer of the objects of a type. */
export type WriterOf = (type: GraphQLObjectType) => ObjectWriter;

type Write = (source: unknown, run: Run) => Container;

/** Objects after which it pays to write code for them. */
export const HOT = 1_000;

/** Writes objects of one type into the answer: their fields, in their order. */
export class ObjectWriter {
  readonly #fields: readonly FieldPlan[];
  readonly #hotAfter: number;
  #written = 0;
  #write: Write;

  constructor(fields: readonly FieldPlan[], hotAfter: number) {
    this.#fields = fields;
    this.#hotAfter = hotAfter;
    this.#write = writeFields(fields);
  }

  write(source: unknown, run: Run): Container {
    if (this.#written++ === this.#hotAfter) this.#write = compileFields(this.#fields);
    return this.#write(source, run);
  }
}

/** A property is read of objects alone. */
const NOTHING: Record<string, unknown> = Object.freeze(Object.create(null));

function propertiesOf(source: unknown): Record<string, unknown> {
  const has = (typeof source === 'object' && source !== null) || typeof source === 'function';
  return has ? (source as Record<string, unknown>) : NOTHING;
}

function writeFields(fields: readonly FieldPlan[]): Write {
  return (source, run) => {
    const into: Container = {};
    for (const field of fields) run.settle(read(field, source, run), field.complete, into, field.key);
    return into;
  };
}

function read({ property, resolve, argumentsOf, infoOf }: FieldPlan, source: unknown, run: Run): unknown {
  if (resolve) return resolve(source, argumentsOf(run), run.context, infoOf(run));
  const properties = propertiesOf(source);
  const value = properties[property];
  if (typeof value !== 'function') return value;
  return (properties[property] as typeof value)(argumentsOf(run), run.context, infoOf(run));
}

/**
 * The same as code with a place of its own for each field. A loop reads and writes all fields at the same places, so
 * that the engine can foresee neither what is called there nor what objects look like. GraphQL's names are names in code.
 */
function compileFields(fields: readonly FieldPlan[]): Write {
  const parts = ['resolve', 'argumentsOf', 'infoOf', 'complete'] as const;
  const constants = parts.flatMap((part) => fields.map((field, i) => [`${part}${i}`, field[part]] as const));
  const code = fields.map(({ key, property, resolve }, i) => {
    const about = `argumentsOf${i}(run), run.context, infoOf${i}(run)`;
    const into = `into[${JSON.stringify(key)}]`;
    const value = resolve
      ? `value = resolve${i}(source, ${about});`
      : `value = properties.${property};
         if (typeof value === 'function') value = properties.${property}(${about});`;
    return `${value}
      if (typeof value !== 'object' || value === null || !isPromise(value)) ${into} = complete${i}(value, run);
      else run.wait(value, complete${i}, into, ${JSON.stringify(key)});`;
  });
  const body = `return (source, run) => {
    const into = { ${fields.map(({ key }) => `${JSON.stringify(key)}: null`).join(', ')} };
    const properties = propertiesOf(source);
    let value;
    ${code.join('\n')}
    return into;
  };`;
  const known = [...constants, ['isPromise', isPromise] as const, ['propertiesOf', propertiesOf] as const];
  return new Function(...known.map(([name]) => name), body)(...known.map(([, value]) => value)) as Write;
}
