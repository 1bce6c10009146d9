/**
 * Contracts of which a contract takes fields over (`@override(from:)`, by whatever name it is imported), as the composed
 * graph says it.
 */
export function fieldsTaken(supergraphSdl: string, contract: string): string[] {
  const names = new Map(
    Array.from(supergraphSdl.matchAll(/^\s*(\w+) @join__graph\(name: "([^"]+)"/gm), ([, graph, name]) => [graph, name]),
  );
  const overrides = supergraphSdl.matchAll(/@join__field\(graph: (\w+),(?:"[^"]*"|[^")])*? override: "([^"]+)"/g);
  const taken = Array.from(overrides).filter(([, graph]) => names.get(graph) === contract);
  return [...new Set(taken.map(([, , from = '']) => from))];
}
