import { describe, expect, it } from 'vitest';
import { readMatter } from './readMatter.ts';
import { entity } from './testing/fakeOwner.ts';

const ID = 'mp:340100:2021-0001';
const read = (stated: object) => readMatter('MunicipalProject', ID, entity('MunicipalProject', ID, stated));

describe('a matter in the form of the contract', () => {
  it('is read with everything that the index keeps, and nothing else', () => {
    const stated = {
      title: '停车',
      content: '新增车位',
      serviceTarget: '居民',
      category: { code: 'parking', label: '停车' },
      channel: { code: '12345' },
      leadBody: { id: '91340100000000019A' },
      cooperatingBodies: [{ id: '113400000000000278' }],
      firstHandler: { id: '113400000000000278' },
      leads: [
        {
          ...{ official: { id: 'of:00017' }, tenure: 'te:1', post: '局长', leaderLevel: 'COUNTY', chief: true },
          ...{ from: '2021-01-04', to: null },
        },
      ],
      status: 'IN_PROGRESS',
      statusText: '办理中',
      resolution: 'SOLVED',
      satisfaction: 'SATISFIED',
      deadline: {
        ...{ raw: '10月底前', date: '2021-10-31', precision: 'MONTH', original: '2021-06-30' },
        ...{ extensionCount: 1, workingDaysAdded: 84 },
      },
      indicators: [{ name: '户数', unit: '户', year: 2021, target: '100', actual: '8.5', yearEndOnly: false }],
      measures: [{ body: null }, { body: { id: '113400000000000278' } }],
      evidence: [{ addedAt: '2021-03-01T01:02:03.000Z' }],
      claimedAt: '2021-01-05T01:02:03.000Z',
      completedOn: '2021-06-01',
      closedOn: '2021-06-02',
      lastReportOn: '2021-05-31',
      returnCount: 2,
      reopenCount: null,
    };
    const matter = entity('MunicipalProject', ID, stated);
    expect(read(stated)).toEqual({ kind: 'matter', matter });
    expect(readMatter('MunicipalProject', ID, { ...matter, secret: 'x', batch: 3 })).toEqual({
      kind: 'matter',
      matter,
    });
  });

  it('may lack every list and every part that can be null', () => {
    const nulls = { cooperatingBodies: null, leads: null, indicators: null, measures: null, evidence: null };
    expect(read({ ...nulls, returnCount: null, reopenCount: null })).toMatchObject({ kind: 'matter', matter: nulls });
  });

  it('has no year of an indicator where the owner was not asked for it', () => {
    const indicator = { name: '户数', unit: '户', target: null, actual: null, yearEndOnly: true };
    expect(read({ indicators: [indicator] })).toMatchObject({ matter: { indicators: [{ ...indicator, year: null }] } });
  });
});

describe('a matter of another form', () => {
  const deadline = {
    raw: null,
    date: null,
    precision: null,
    original: null,
    extensionCount: 0,
    workingDaysAdded: null,
  };

  it.each<[stated: object, reason: string]>([
    [{ title: null }, 'expected text without NUL at title'],
    [{ title: '停\0车' }, 'expected text without NUL at title'],
    [{ content: 7 }, 'expected text without NUL at content'],
    [{ registeredOn: '2021-2-3' }, 'expected a date such as 2021-06-17 at registeredOn'],
    [{ closedOn: '2021-02-29' }, 'expected a date such as 2021-06-17 at closedOn'],
    [{ updatedAt: '2021-01-04T01:00:00Z' }, 'expected an instant such as 2021-06-17T01:02:03.000Z at updatedAt'],
    [{ updatedAt: '2021-02-30T01:00:00.000Z' }, 'expected an instant such as 2021-06-17T01:02:03.000Z at updatedAt'],
    [{ division: null }, 'expected an object at division'],
    [{ division: { code: '' } }, 'expected a key of 1 to 200 characters at division.code'],
    [{ leadBody: { id: 17 } }, 'expected a key of 1 to 200 characters at leadBody.id'],
    [{ status: 'DONE' }, expect.stringMatching(/^expected one of REGISTERED, .*, WITHDRAWN at status$/)],
    [{ deadline: { ...deadline, date: '10月' } }, 'expected a date such as 2021-06-17 at deadline.date'],
    [{ deadline: { ...deadline, extensionCount: 1.5 } }, 'expected a whole number at deadline.extensionCount'],
    [{ cooperatingBodies: {} }, 'expected a list at cooperatingBodies'],
    [{ cooperatingBodies: [{ id: 'x' }, null] }, 'expected an object at cooperatingBodies.1'],
    [{ evidence: [{ addedAt: null }] }, 'expected an instant such as 2021-06-17T01:02:03.000Z at evidence.0.addedAt'],
    [
      { indicators: [{ name: 'x', unit: '', year: 2021, target: '1e3', actual: null, yearEndOnly: false }] },
      'expected a decimal number such as "12.50" at indicators.0.target',
    ],
    [
      {
        leads: [
          { official: null, tenure: null, post: null, leaderLevel: null, chief: 1, from: '2021-01-01', to: null },
        ],
      },
      'expected true or false at leads.0.chief',
    ],
    [{ returnCount: undefined }, 'expected a whole number at returnCount'],
    [{ id: 'mp:340100:2021-0002' }, 'expected the matter that was asked for, got another'],
    [{ __typename: 'WorkerService' }, 'expected a MunicipalProject'],
  ])('is told by its place, without the value: %j', (stated, reason) => {
    expect(read(stated)).toEqual({ kind: 'malformed', reason });
  });

  it('may be no object at all', () => {
    for (const value of ['x', 7, [], {}]) {
      expect(readMatter('MunicipalProject', ID, value)).toEqual({
        kind: 'malformed',
        reason: 'expected a MunicipalProject',
      });
    }
  });
});

describe('hardship aid', () => {
  const readService = (stated: object) =>
    readMatter('WorkerService', 'ws:G:1', entity('WorkerService', 'ws:G:1', stated));

  it('is withheld, whatever else it says', () => {
    expect(readService({ serviceKind: 'HARDSHIP_AID' })).toEqual({ kind: 'withheld' });
    expect(readService({ serviceKind: 'HARDSHIP_AID', title: null })).toEqual({ kind: 'withheld' });
  });

  it('is what a service of an unknown kind may be', () => {
    for (const serviceKind of [null, undefined, 'hardship_aid', 'OTHER']) {
      expect(readService({ serviceKind })).toEqual({
        kind: 'malformed',
        reason: 'expected APPEAL or LIST_ITEM at serviceKind',
      });
    }
  });

  it('leaves other services of workers alone, whose kind the index does not keep', () => {
    const { matter } = readService({ serviceKind: 'LIST_ITEM' }) as { matter: object };
    expect(matter).not.toHaveProperty('serviceKind');
  });
});
