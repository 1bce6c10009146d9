/** By which names a supergraph applies the directives of the specifications that it links. */
import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** Name of a directive of a feature in this supergraph, without `@`; undefined if it does not link the feature. */
export type DirectiveNames = (feature: string, directive: string) => string | undefined;

/**
 * Whoever writes a subgraph may import a directive under a name of their own, and composition hands it on: only the
 * supergraph's `@link` says what `@loggedIn` is. Versions are not looked at; a supergraph that needs what nobody here
 * knows is refused when it is loaded.
 *
 * `@link(url: "https://specs.apollo.dev/cost/v0.1", import: [{name: "@cost", as: "@price"}])` has
 * `('cost', 'cost')` → `price`, `('cost', 'listSize')` → `cost__listSize`.
 *
 * https://specs.apollo.dev/link/v1.0/
 */
export function readDirectiveNames(supergraph: DocumentNode): DirectiveNames {
  const features = new Map<string, Feature>();
  for (const link of linksOf(supergraph)) {
    const feature = readFeature(argumentsOf(link));
    if (feature) features.set(feature.name, feature);
  }
  return (name, directive) => {
    const feature = features.get(name);
    if (!feature) return undefined;
    const unimported = directive === name ? feature.prefix : `${feature.prefix}__${directive}`;
    return feature.imports.get(directive) ?? unimported;
  };
}

/** Values of a directive's arguments as plain data; an argument that is not written is absent. */
export function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

interface Feature {
  name: string;
  /** What it is called in this supergraph. */
  prefix: string;
  /** Name in the specification → name here. */
  imports: ReadonlyMap<string, string>;
}

const SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v\d/;

/** `@link` links itself, and so says by which name it goes. */
function linksOf({ definitions }: DocumentNode): ConstDirectiveNode[] {
  const directives = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  const own = directives.find((directive) => readFeature(argumentsOf(directive))?.name === 'link');
  return directives.filter(({ name }) => name.value === own?.name.value);
}

function readFeature({ url, as, import: imported }: Record<string, unknown>): Feature | undefined {
  const name = typeof url === 'string' ? SPECIFICATION.exec(url)?.[1] : undefined;
  if (name === undefined) return undefined;
  const imports = new Map<string, string>();
  for (const entry of Array.isArray(imported) ? imported : []) {
    const [original, here] = typeof entry === 'string' ? [entry, entry] : [entry.name, entry.as ?? entry.name];
    if (original.startsWith('@')) imports.set(original.slice(1), here.slice(1));
  }
  return { name, prefix: typeof as === 'string' ? as : name, imports };
}
