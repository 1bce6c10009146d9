import { buildSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { wordlessContract } from '../../test/support/wordlessContract.ts';
import { assembleContract, CONTRACT_NAMES } from '../contract.ts';
import { conformsTo } from './conformsTo.ts';

const CONTRACT = wordlessContract('municipal-projects');

/** The contract after replacements; fails if a text to replace is not there. */
function served(...replacements: [text: string, replacement: string][]): string {
  return replacements.reduce((sdl, [text, replacement]) => {
    if (!sdl.includes(text)) throw new Error(`Expected the contract to contain ${JSON.stringify(text)}.`);
    return sdl.replace(text, replacement);
  }, CONTRACT);
}

/** `ERROR FIELD_MISSING Type.field`, one line a difference. */
function linesOf(sdl: string, contract = CONTRACT): string[] {
  return conformsTo(sdl, contract).map(({ severity, code, coordinate }) => `${severity} ${code} ${coordinate}`.trim());
}

describe('conformsTo: what is no difference', () => {
  it('finds none in any contract served as it is', () => {
    for (const name of CONTRACT_NAMES) {
      const contract = assembleContract(name);
      expect(linesOf(contract, contract)).toEqual([]);
    }
  });

  it('reads what a federation server of another make says of itself', () => {
    const apollo = buildSubgraphSchema(parse(CONTRACT));
    expect(linesOf(printSchema(lexicographicSortSchema(apollo)))).toEqual(['NOTE KEYS_NOT_SHOWN']);
  });

  it('reads the style of federation 1, in which everything extends', () => {
    const sdl = CONTRACT.replaceAll(/^type (Query|MunicipalProject|Organization)\b/gm, 'extend type $1');
    expect(linesOf(sdl)).toEqual([]);
  });
});

describe('conformsTo: what the hub bridges', () => {
  it('calls fields that may be null, values, optional arguments and filters older', () => {
    const sdl = served(
      ['  batch: Int\n', ''],
      ['  minReturns: Int\n', ''],
      ['kind: [MatterEventKind!], ', ''],
      ['  MADE_LONG_TERM\n', ''],
    );
    expect(linesOf(sdl).toSorted()).toEqual([
      'OLDER ARGUMENT_MISSING Matter.events(kind:)',
      'OLDER FIELD_MISSING MunicipalProject.batch',
      'OLDER INPUT_FIELD_MISSING MatterFilter.minReturns',
      'OLDER VALUE_MISSING MatterEventKind.MADE_LONG_TERM',
    ]);
  });

  it('calls a type older with all that returns it', () => {
    const sdl = served(
      ['  evidence: [Evidence!]\n', ''],
      ['type Evidence @shareable {\n  title: String!\n  url: String\n  addedAt: DateTime!\n}\n', ''],
      ['  evidence: [Evidence!]\n', ''],
    );
    expect(linesOf(sdl).toSorted()).toEqual([
      'OLDER FIELD_MISSING Matter.evidence',
      'OLDER FIELD_MISSING MunicipalProject.evidence',
      'OLDER TYPE_MISSING Evidence',
    ]);
  });

  it('notes what a holder has besides', () => {
    const sdl = served(
      ['  batch: Int\n', '  batch: Int\n  mayor: Mayor\n'],
      ['type Category', 'type Mayor { name: String }\ntype Category'],
      ['  minReturns: Int\n', '  minReturns: Int\n  mayor: ID\n'],
      ['  MADE_LONG_TERM\n', '  MADE_LONG_TERM\n  MADE_SHORT\n'],
    );
    expect(linesOf(sdl).toSorted()).toEqual([
      'NOTE FIELD_EXTRA MunicipalProject.mayor',
      'NOTE INPUT_FIELD_EXTRA MatterFilter.mayor',
      'NOTE TYPE_EXTRA Mayor',
      'NOTE VALUE_EXTRA MatterEventKind.MADE_SHORT',
    ]);
  });
});

describe('conformsTo: what does not fit', () => {
  it('says what was expected and what came', () => {
    const sdl = served(
      ['municipalTier: MunicipalTier\n', 'municipalTier: String\n'],
      ['orderBy: MatterOrder! = DEADLINE_ASC', 'orderBy: MatterOrder!'],
    );
    expect(conformsTo(sdl, CONTRACT)).toEqual([
      {
        code: 'ARGUMENT_REQUIRED',
        coordinate: 'Query.municipalProjects(orderBy:)',
        severity: 'ERROR',
        message:
          'Expected Query.municipalProjects(orderBy:) to be of type MatterOrder! = DEADLINE_ASC, got MatterOrder!.',
      },
      {
        code: 'FIELD_TYPE_DIFFERS',
        coordinate: 'MunicipalProject.municipalTier',
        severity: 'ERROR',
        message: 'Expected MunicipalProject.municipalTier to be of type MunicipalTier, got String.',
      },
    ]);
  });

  it('finds a wrong kind, a lost key, a lost interface, a demand of its own, another default', () => {
    const sdl = served(
      ['enum DatePrecision {\n  DAY\n  MONTH\n  YEAR\n}', 'scalar DatePrecision'],
      ['type MunicipalProject implements Matter @key(fields: "id")', 'type MunicipalProject'],
      ['input MatterFilter {', 'input MatterFilter {\n  user: ID!'],
      ['groupBy: [MunicipalGroupBy!]! = []', 'groupBy: [MunicipalGroupBy!]! = [CITY]'],
      ['  asOf: DateTime!\n  answered', '  answered'],
    );
    expect(linesOf(sdl).toSorted()).toEqual([
      'ERROR DEFAULT_DIFFERS Query.municipalProjectStats(groupBy:)',
      'ERROR FIELD_MISSING Coverage.asOf',
      'ERROR INPUT_FIELD_REQUIRED MatterFilter.user',
      'ERROR INTERFACE_MISSING MunicipalProject',
      'ERROR KEY_MISSING MunicipalProject',
      'ERROR TYPE_KIND_DIFFERS DatePrecision',
    ]);
  });

  it('takes what is stricter in answers and laxer in questions, never the reverse', () => {
    const contract = 'type Query { a(x: Int!, y: [ID!]): [String!] b(x: Int): String! }';
    expect(linesOf('type Query { a(x: Int, y: [ID!]): [String!]! b(x: Int): String! }', contract)).toEqual([]);
    expect(linesOf('type Query { a(x: Int!, y: [ID!]!): [String] b(x: Float): String }', contract)).toEqual([
      'ERROR FIELD_TYPE_DIFFERS Query.a',
      'ERROR FIELD_TYPE_DIFFERS Query.b',
      'ERROR ARGUMENT_REQUIRED Query.a(y:)',
      'ERROR ARGUMENT_TYPE_DIFFERS Query.b(x:)',
    ]);
  });

  it('refuses a schema of which nothing of the contract can be asked, and a text that is none', () => {
    expect(linesOf('type Query { hello: String }')).toContain('ERROR ROOT_FIELDS_MISSING Query');
    expect(conformsTo('type Query {', CONTRACT)).toEqual([
      {
        code: 'SDL_UNREADABLE',
        coordinate: '',
        severity: 'ERROR',
        message:
          'Expected the SDL of a subgraph, got a text that cannot be read: Syntax Error: Expected Name, found <EOF>.',
      },
    ]);
  });
});
