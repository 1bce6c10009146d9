import type { Check, CheckCase } from '../CheckCase.ts';
import type { CheckFault } from '../CheckReport.ts';
import { NotTried } from '../NotTried.ts';
import { withoutServiceFields } from '../withoutServiceFields.ts';

export const schemaCases: readonly CheckCase[] = [
  {
    ...{ code: 'SCHEMA_SHOWN', group: 'SCHEMA', needs: [] },
    title: 'Shows its SDL by _service',
    cure: 'Serve the federation field _service { sdl }; a subgraph library does it by itself.',
    async *run({ holder, servedSdl }) {
      const exchange = await holder.ask('{ _service { sdl } }');
      if (typeof exchange.answer?.data?._service?.sdl === 'string') return;
      const came = servedSdl === null ? 'neither it nor introspection' : 'only introspection, which has no directives';
      // Seen by introspection, the schema can still be compared.
      yield { expected: 'an SDL', came, request: exchange.request, tolerable: servedSdl !== null };
    },
  },
  {
    ...{ code: 'SCHEMA_FITS', group: 'SCHEMA', needs: [] },
    title: "Its schema is the contract's",
    cure: 'Serve the contract as `guatu contract <name>` prints it; a field that you have nothing for may be null.',
    async *run(check) {
      const { conformsTo } = await import('../../../../schema/evolution/conformsTo.ts');
      for (const { severity, coordinate, message } of conformsTo(shownSdl(check), check.contractSdl)) {
        if (severity === 'NOTE') check.note(`${coordinate}: ${message}`);
        else yield { ...differs(coordinate, message), tolerable: severity === 'OLDER' };
      }
    },
  },
  {
    ...{ code: 'COMPOSES', group: 'SCHEMA', needs: [] },
    title: 'Its schema composes with those of all others, by both composers',
    cure: 'Do what the message advises; composing again needs no hub.',
    async *run(check) {
      if (check.isSharded) throw new NotTried('the graph is composed from the contract, which every shard holds');
      const sdl = composableSdl(shownSdl(check));
      // The composers are large: only who composes loads them.
      const { composeContracts, readContracts } = await import('../../../../schema/compose.ts');
      const { CompositionError } = await import('../../../../schema/composition/CompositionProblem.ts');
      const contracts = readContracts().map((it) => (it.name === check.contract ? { ...it, sdl } : it));
      try {
        await composeContracts(contracts);
      } catch (error) {
        if (!(error instanceof CompositionError)) throw error;
        for (const { code, type, field, said, advice } of error.problems) {
          const where = [type, field].filter((it) => it !== null).join('.') || check.contract;
          const came = [`${code}: ${said.map(({ message }) => message).join(' / ')}`, advice].filter(Boolean).join(' ');
          yield { expected: `${where} to compose`, came, request: null };
        }
      }
    },
  },
  {
    ...{ code: 'CLIENTS_SERVED', group: 'SCHEMA', needs: [] },
    title: 'Takes away nothing that clients were seen to use',
    cure: 'Keep what is used, marked @deprecated, until its users are gone; the fault names who asked last.',
    async *run(check) {
      const { usage } = check;
      if (usage === null) throw new NotTried('no usage was given (--usage, --hub)');
      const { conformsTo } = await import('../../../../schema/evolution/conformsTo.ts');
      const { removalsInUse } = await import('../../../../schema/evolution/removalsInUse.ts');
      const differences = conformsTo(shownSdl(check), check.contractSdl);
      if (differences.some(({ code }) => code === 'SDL_UNREADABLE')) throw new NotTried('its SDL cannot be read');
      // What an older shard lacks is null to the hub's clients; what a whole contract lacks is gone.
      const bridged = new Set(
        check.isSharded ? differences.filter((it) => it.severity === 'OLDER').map((it) => it.coordinate) : [],
      );
      for (const { change, users } of await removalsInUse(check.contractSdl, shownSdl(check), usage)) {
        const [user] = users;
        const by = `operation ${user?.operation ?? 'without a name'} of ${user?.client ?? 'an unnamed client'}, last seen ${user?.lastSeen}`;
        const more = users.length > 1 ? ` and ${users.length - 1} more` : '';
        yield {
          ...differs(change.coordinate, change.message),
          expected: `${change.coordinate}, used by ${by}${more}`,
          tolerable: bridged.has(change.coordinate),
        };
      }
      check.note(`uses recorded since ${usage.since}`);
    },
  },
];

function composableSdl(sdl: string): string {
  try {
    return withoutServiceFields(sdl);
  } catch {
    // The composer says where it cannot be read.
    return sdl;
  }
}

function shownSdl({ servedSdl }: Check): string {
  if (servedSdl === null) throw new NotTried('it shows no SDL');
  return servedSdl;
}

function differs(coordinate: string, came: string): CheckFault {
  return { expected: `${coordinate || 'the schema'} as in the contract`, came, request: null };
}
