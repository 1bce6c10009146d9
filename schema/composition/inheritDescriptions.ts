import { type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

/**
 * The same SDL, in which a field without a description has that of the interface that asks for it: what an interface says
 * of a field is written once, and clients read it at every type. Nothing else of the text changes.
 */
export function inheritDescriptions(sdl: string): string {
  const { definitions } = parse(sdl);
  const interfaces = new Map(
    definitions.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION).map((node) => [node.name.value, node]),
  );
  const insertions = definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .flatMap((type) => missingDescriptions(type, interfaces))
    .sort((a, b) => b.offset - a.offset);
  return insertions.reduce((text, { offset, description }) => {
    const indentation = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, offset))?.[1];
    const separator = indentation === undefined ? ' ' : `\n${indentation}`;
    return `${text.slice(0, offset)}"""${description}"""${separator}${text.slice(offset)}`;
  }, sdl);
}

function missingDescriptions(
  type: ObjectTypeDefinitionNode,
  interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
): { offset: number; description: string }[] {
  const wanted = (type.interfaces ?? []).flatMap(({ name }) => interfaces.get(name.value)?.fields ?? []);
  return (type.fields ?? []).flatMap(({ name, description, loc }) => {
    const inherited = wanted.find((field) => field.name.value === name.value)?.description?.value;
    return description || !inherited || !loc ? [] : [{ offset: loc.start, description: inherited }];
  });
}
