/** The projection as generated code: objects of literal shape, one pass, for answers in which nothing is wrong. */
import { leafValue } from './leafValue.ts';
import { MADE } from './made.ts';
import type { LeafValue, ObjectSelection, ProjectedValue, ProjectionPlan, Selection } from './ProjectionPlan.ts';

/** What the client gets; undefined if some value is not what the schema promises, and `walkProjection` has to say so. */
export type ProjectionFunction = (data: Readonly<Record<string, unknown>>) => Record<string, unknown> | undefined;

/**
 * The text of the code is made of names of a valid document and of the schema, each written as a JSON text, and of
 * nothing else.
 *
 * @throws EvalError in a process that forbids code made at run time
 */
export function compileProjection(plan: ProjectionPlan): ProjectionFunction {
  const writer = new CodeWriter(plan);
  const code = writer.write();
  return new Function('leafValue', 'rules', 'made', code)(leafValue, writer.rules, MADE) as ProjectionFunction;
}

class CodeWriter {
  /** By their number in the code: rules that take more than a comparison. */
  readonly rules: LeafValue['leaf'][] = [];
  readonly #plan: ProjectionPlan;
  readonly #functions: string[] = [];
  #names = 0;
  #objects = 0;

  constructor(plan: ProjectionPlan) {
    this.#plan = plan;
  }

  write(): string {
    for (const [index, selection] of this.#plan.selections.entries()) this.#writeSelection(index, selection);
    return `'use strict';\n${this.#functions.join('\n')}\nreturn s${this.#plan.root};`;
  }

  #writeSelection(index: number, { isAbstract, objects }: Selection): void {
    if (!isAbstract) {
      const [only] = objects;
      this.#functions.push(only ? this.#objectFunction(`s${index}`, only) : `function s${index}(){return undefined}`);
      return;
    }
    const cases = objects.map((object, number) => {
      this.#functions.push(this.#objectFunction(`s${index}_${number}`, object));
      return `case ${text(object.type)}:return s${index}_${number}(o);`;
    });
    this.#functions.push(`function s${index}(o){switch(o.__typename){${cases.join('')}}return undefined}`);
  }

  #objectFunction(name: string, { fields, denial }: ObjectSelection): string {
    if (denial) return `function ${name}(){return undefined}`;
    const statements: string[] = [];
    const members = fields.map(({ responseKey, plannedName, value }) => {
      // In a literal `__proto__: x` would set the prototype.
      const key = responseKey === '__proto__' ? `['__proto__']` : text(responseKey);
      return `${key}:${this.#value(value, own(plannedName), statements)}`;
    });
    const number = this.#objects++;
    const reuse = `const m=o[made];if(m!==undefined){const k=m[${number}];if(k!==undefined)return k;}`;
    const keep = `if(m!==undefined)m[${number}]=r;`;
    return `function ${name}(o){${reuse}${statements.join('')}const r={${members.join(',')}};${keep}return r}`;
  }

  /** Adds what finds the value out to `statements`; returns the expression that holds it. */
  #value(value: ProjectedValue, source: string, statements: string[]): string {
    switch (value.kind) {
      case 'typename':
        return text(value.name);
      case 'denied':
        if (value.nonNull) statements.push('return undefined;');
        return 'null';
      case 'introspection':
        return `(${source}??null)`;
      case 'leaf':
        return this.#guarded(value, source, statements, (from, to) => this.#leaf(value, from, to));
      case 'list':
        return this.#guarded(value, source, statements, (from, to) => {
          const list = this.#listFunction(value.item);
          return `if(!Array.isArray(${from}))return undefined;${to}=${list}(${from});if(${to}===undefined)return undefined;`;
        });
      case 'object':
        return this.#guarded(value, source, statements, (from, to) => {
          const check = `if(typeof ${from}!=='object'||Array.isArray(${from}))return undefined;`;
          return `${check}${to}=s${value.selection}(${from});if(${to}===undefined)return undefined;`;
        });
      default:
        return value satisfies never;
    }
  }

  #guarded(
    { nonNull }: { nonNull: boolean },
    source: string,
    statements: string[],
    convert: (from: string, to: string) => string,
  ): string {
    const from = `v${this.#names}`;
    const to = `r${this.#names}`;
    this.#names += 1;
    const ofNull = nonNull ? 'return undefined;' : `${to}=null;`;
    statements.push(`const ${from}=${source};let ${to};if(${from}==null){${ofNull}}else{${convert(from, to)}}`);
    return to;
  }

  #leaf({ leaf }: LeafValue, from: string, to: string): string {
    const unless = (condition: string) => `if(${condition})return undefined;${to}=${from};`;
    switch (leaf.kind) {
      case 'String':
      case 'text':
        return unless(`typeof ${from}!=='string'`);
      case 'Int':
        return unless(`typeof ${from}!=='number'||(${from}|0)!==${from}`);
      case 'Float':
        return unless(`typeof ${from}!=='number'`);
      case 'Boolean':
        return unless(`typeof ${from}!=='boolean'`);
      case 'any':
        return `${to}=${from};`;
      case 'ID':
      case 'enum': {
        const rule = this.rules.push(leaf) - 1;
        const checked = `${to}=leafValue(rules[${rule}],${from});if(${to}===undefined)return undefined;`;
        return leaf.kind === 'ID' ? `if(typeof ${from}==='string')${to}=${from};else{${checked}}` : checked;
      }
      default:
        return leaf satisfies never;
    }
  }

  #listFunction(item: ProjectedValue): string {
    const name = `l${this.#names++}`;
    const statements: string[] = [];
    const result = this.#value(item, 'a[i]', statements);
    this.#functions.push(
      `function ${name}(a){const n=a.length;const r=new Array(n);for(let i=0;i<n;i++){${statements.join('')}r[i]=${result};}return r}`,
    );
    return name;
  }
}

/** The object's own field. Names that every object has are rare: all others are read as fast as can be. */
function own(name: string): string {
  return name in Object.prototype ? `(Object.hasOwn(o,${text(name)})?o[${text(name)}]:null)` : `o[${text(name)}]`;
}

/** JSON is JavaScript. */
function text(value: string): string {
  return JSON.stringify(value);
}
