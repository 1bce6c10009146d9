import { describe, expect, it } from 'vitest';
import type { SubgraphError } from '../fetch/transport.ts';
import type { ProjectedValue, ProjectionPlan } from './ProjectionPlan.ts';
import { createProjection } from './projectAnswer.ts';

const name = (nonNull: boolean): ProjectedValue => ({
  kind: 'leaf',
  nonNull,
  type: 'String',
  leaf: { kind: 'String' },
});

function planOf(value: ProjectedValue, hasDenials = false): ProjectionPlan {
  const fields = [{ responseKey: 'called', plannedName: 'as_called', coordinate: 'Query.name', value }];
  return {
    selections: [{ type: 'Query', isAbstract: false, objects: [{ type: 'Query', denial: null, fields }] }],
    root: 0,
    hasDenials,
  };
}

const none = () => undefined;
const sameSentence = (sentence: string) => sentence;

/** What each of several uses answers: the code is made between them. */
function threeTimes(
  plan: ProjectionPlan,
  data: Record<string, unknown>,
  errors: SubgraphError[] = [],
  subgraphAt: (path: readonly unknown[]) => string | undefined = none,
) {
  const projection = createProjection(plan, (sentence) => sentence.replaceAll('as_called', 'called'));
  const answers = [1, 2, 3].map(() => {
    const answer = projection.project(data, errors, () => ({ subgraphAt, dependentsOf: () => [] }));
    return JSON.parse(JSON.stringify({ ...answer, errors: answer.errors?.map((error) => error.toJSON()) }));
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  return answers[0];
}

describe('an answer', () => {
  it('is the same whether its projection is walked or compiled', () => {
    expect(threeTimes(planOf(name(true)), { as_called: 'x', other: 1 })).toEqual({ data: { called: 'x' } });
  });

  it('has its errors at their places, under the names that the client knows, equal ones once', () => {
    const error = { message: 'No as_called.', path: ['as_called'], extensions: { code: 'C' } };
    expect(
      threeTimes(planOf(name(false)), { as_called: null }, [error, { ...error }, { message: 'All of it.' }]),
    ).toEqual({
      data: { called: null },
      errors: [{ message: 'No called.', path: ['called'], extensions: { code: 'C' } }, { message: 'All of it.' }],
    });
  });

  it('says who broke a promise, unless somebody says already why', () => {
    const asked: unknown[] = [];
    const subgraphAt = (path: readonly unknown[]) => {
      asked.push(path);
      return 'a';
    };
    expect(threeTimes(planOf(name(true)), {}, [], subgraphAt)).toEqual({
      data: null,
      errors: [
        {
          message: 'Cannot return null for non-nullable field Query.name.',
          path: ['called'],
          extensions: { code: 'NULL_VIOLATION', subgraph: 'a' },
        },
      ],
    });
    expect(asked[0]).toEqual(['as_called']);
    const error = { message: 'Away.', path: ['as_called'] };
    expect(threeTimes(planOf(name(true)), {}, [error], subgraphAt)).toEqual({
      data: null,
      errors: [{ message: 'Away.', path: ['called'] }],
    });
  });

  it('names no subgraph for what the client has no right to', () => {
    const denied: ProjectedValue = { kind: 'denied', nonNull: false, denial: { code: 'FORBIDDEN', message: 'No.' } };
    expect(threeTimes(planOf(denied, true), {}, [], () => 'a')).toEqual({
      data: { called: null },
      errors: [{ message: 'No.', path: ['called'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('has a bounded number of errors, however much depends on what went wrong', () => {
    const plan = planOf({ kind: 'list', nonNull: false, type: '[String]', item: name(false) });
    const dependents = Array.from({ length: 2_000 }, (_, index) => ['as_called', index]);
    const merged = Array.from({ length: 200 }, (_, index) => ({ message: `m${index}`, path: ['hidden'] }));
    const origins = { subgraphAt: none, dependentsOf: () => dependents };
    const data = { as_called: dependents.map(() => null) };
    const { errors = [] } = createProjection(plan, sameSentence).project(data, merged, () => origins);
    expect(errors.length).toBeGreaterThan(100);
    expect(errors.length).toBeLessThanOrEqual(20_000);
  });

  it('is found without code made at run time where that is forbidden', () => {
    const { Function: original } = globalThis;
    globalThis.Function = class {
      constructor() {
        throw new EvalError('Code generation from strings disallowed for this context');
      }
    } as unknown as FunctionConstructor;
    try {
      const projection = createProjection(planOf(name(false)), sameSentence);
      for (let use = 0; use < 3; use++)
        expect(
          projection.project({ as_called: 'x' }, [], () => ({ subgraphAt: none, dependentsOf: () => [] })),
        ).toEqual({ data: { called: 'x' } });
    } finally {
      globalThis.Function = original;
    }
  });
});
