import { describe, expect, it } from 'vitest';
import { readInterfaceOrigins } from './interfaceOrigins.ts';

/** An index of rows and their owner; `matters` names the subgraphs that answer the list. */
const supergraph = (matters: string) => `
  enum join__Graph { INDEX OWNER }
  interface Matter @join__type(graph: INDEX) @join__type(graph: OWNER) { id: ID! title: String body: Body content: String @join__field(graph: OWNER) }
  type Project implements Matter
    @join__implements(graph: INDEX, interface: "Matter") @join__implements(graph: OWNER, interface: "Matter")
    @join__type(graph: INDEX, key: "id", resolvable: false) @join__type(graph: OWNER, key: "id")
  { id: ID! title: String body: Body part: Body content: String @join__field(graph: OWNER) own: Body @join__field(graph: INDEX) }
  type Body @join__type(graph: INDEX) @join__type(graph: OWNER) { id: ID! }
  type Query @join__type(graph: INDEX) @join__type(graph: OWNER) { matters: [Matter!] ${matters} project: Project @join__field(graph: OWNER) }
`;
const byIndex = readInterfaceOrigins(supergraph('@join__field(graph: INDEX)'));

describe('a field of an interface', () => {
  it('comes with its rows if all who answer those know it', () => {
    expect(byIndex.comesWithRow('Matter', 'title')).toBe(true);
    expect(byIndex.comesWithRow('Matter', 'content')).toBe(false);
    expect(readInterfaceOrigins(supergraph('')).comesWithRow('Matter', 'content')).toBe(false);
    const byOwner = readInterfaceOrigins(supergraph('@join__field(graph: OWNER)'));
    expect(byOwner.comesWithRow('Matter', 'content')).toBe(true);
  });
});

describe('an object that the only one who answers rows shares with others', () => {
  it('has a twin that nobody else has, in the interface if all its types have', () => {
    expect(byIndex.pinnedName('Matter', 'Matter', 'body')).toBe('body__pinned');
    expect(byIndex.pinnedName('Matter', 'Project', 'part')).toBe('part__pinned');
    expect(byIndex.supergraphSdl.match(/\w+__pinned: Body @join__field\(graph: INDEX\)/g)).toEqual([
      'body__pinned: Body @join__field(graph: INDEX)',
      'body__pinned: Body @join__field(graph: INDEX)',
      'part__pinned: Body @join__field(graph: INDEX)',
    ]);
    expect(byIndex.fieldNames).toContain('part__pinned');
  });

  it('has none if it is a value, if nobody else has it, or elsewhere', () => {
    expect(byIndex.pinnedName('Matter', 'Matter', 'title')).toBeUndefined();
    expect(byIndex.pinnedName('Matter', 'Project', 'own')).toBeUndefined();
    expect(byIndex.pinnedName('Other', 'Project', 'body')).toBeUndefined();
    expect(readInterfaceOrigins(supergraph('')).pinnedName('Matter', 'Matter', 'body')).toBeUndefined();
  });
});

describe('the text of a fetch', () => {
  it('has the names that subgraphs know, and texts, variables and other names as they were', () => {
    const text = String.raw`query($body__pinned:ID){as_body__pinned:body__pinned{a(b:"body__pinned \" body__pinned" c:"""body__pinned " """ d:$body__pinned){id}}body:body__pinned{id}}`;
    expect(byIndex.unpin(text)).toBe(
      text.replace(':body__pinned{a', ':body{a').replace('body:body__pinned{id', 'body:body{id'),
    );
  });
});
