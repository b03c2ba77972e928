import { instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { IdKind, Operation } from './contract-operations.ts';
import type { Params } from './handler.ts';
import { instantFault } from './instant-fault.ts';
import { nearestName } from './nearest-name.ts';
import { ProblemError, type ParameterError, type ProblemType } from './problem.ts';

const given = (params: Params, operation: Operation, name: string): string | undefined =>
  operation.parameters.some((rule) => rule.name === name) ? params.text(name) : undefined;

/** Class 4: `from` before `to`, in UTC with `Z`, and neither `from` nor `at` in the future. Ends may be open where the operation lets them. */
export function checkWindow(operation: Operation, params: Params, nowS: number): void {
  const from = given(params, operation, 'from');
  const to = given(params, operation, 'to');
  const at = given(params, operation, 'at');
  const errors: ParameterError[] = [];
  for (const [parameter, value] of Object.entries({ from, to, at })) {
    if (value !== undefined && instantFault(value) === 'zone') {
      errors.push({ parameter, value, detail: 'not in UTC with Z' });
    }
  }
  if (errors.length === 0 && from !== undefined) {
    if (to !== undefined && Date.parse(from) >= Date.parse(to)) {
      errors.push({ parameter: 'from', value: from, detail: 'not before to' });
      errors.push({ parameter: 'to', value: to, detail: 'not after from' });
    }
    if (secondsOf(from) > nowS) {
      errors.push({ parameter: 'from', value: from, detail: `in the future; it is ${instantOf(nowS)}` });
    }
  }
  if (errors.length === 0 && at !== undefined && secondsOf(at) > nowS) {
    errors.push({ parameter: 'at', value: at, detail: `in the future; it is ${instantOf(nowS)}` });
  }
  if (errors.length > 0) {
    throw new ProblemError('invalid-window', { detail: `${errors[0]?.parameter}: ${errors[0]?.detail}`, errors });
  }
}

/** Class 5, as far as it follows from the names of the parameters alone; what a source lacks is checked where the source is read. */
export function checkCombinations(operation: Operation, params: Params): void {
  const errors: ParameterError[] = [];
  const value = (name: string): string | undefined => given(params, operation, name);
  if (value('sort') === 'change' && value('compare') !== 'previous') {
    errors.push({ parameter: 'sort', value: 'change', detail: 'needs compare=previous' });
    errors.push({ parameter: 'compare', value: value('compare') ?? 'none', detail: 'must be previous' });
  }
  const placeLevel = value('place_level');
  if (placeLevel !== undefined && value('rows') !== 'place') {
    errors.push({ parameter: 'place_level', value: placeLevel, detail: 'needs rows=place' });
  }
  const sources = value('source')?.split(',') ?? [];
  const oneSource = operation.path === '/map' || (operation.path === '/breakdown' && value('by') !== 'source');
  if (oneSource && sources.length > 1) {
    errors.push({
      parameter: 'source',
      value: sources.join(','),
      detail: 'one source only',
      suggestion: sources[0] ?? '',
    });
  }
  if (operation.path === '/failures' && params.has('top') && !params.has('group_by')) {
    errors.push({ parameter: 'top', value: value('top') ?? '', detail: 'needs group_by' });
  }
  if (operation.path === '/sites') {
    for (const place of params.list('place').filter((id) => id.startsWith('as:'))) {
      errors.push({ parameter: 'place', value: place, detail: 'a site is in a country or region, not in a network' });
    }
  }
  if (errors.length > 0) {
    throw new ProblemError('incompatible-parameters', {
      detail: `${errors[0]?.parameter}: ${errors[0]?.detail}`,
      errors,
    });
  }
}

interface Known {
  readonly problem: ProblemType;
  readonly noun: string;
  has(id: string): boolean;
  names(): Iterable<string>;
}

/** What is not indexed in the reference data itself. */
interface NameSets {
  readonly places: ReadonlySet<string>;
  /** Name servers that reports of incidents name; the root zone need not delegate to them. */
  readonly reportedServers: ReadonlySet<string>;
}

const nameSets = new WeakMap<ReferenceData, NameSets>();

function nameSetsOf(reference: ReferenceData): NameSets {
  const known = nameSets.get(reference);
  if (known !== undefined) return known;
  const places = new Set(['world', ...[...reference.regions, ...reference.countries].map(({ id }) => id)]);
  // ZZ stands for "country not known": what was measured there is `unplaced`, not a place to ask for.
  places.delete('cc:ZZ');
  const made = { places, reportedServers: new Set(reference.incidents.flatMap(({ scope }) => scope.servers)) };
  nameSets.set(reference, made);
  return made;
}

function knownIds(
  operation: Operation,
  reference: ReferenceData,
  sources: readonly string[],
): Readonly<Record<IdKind, Known>> {
  const { places, reportedServers } = nameSetsOf(reference);
  const forIncidents = operation.path.startsWith('/incidents');
  return {
    zone: {
      problem: 'unknown-zone',
      noun: 'zone',
      has: (id) => reference.zoneById.has(id),
      names: () => reference.zoneById.keys(),
    },
    server: {
      problem: 'unknown-server',
      noun: 'server',
      has: (id) => reference.serverById.has(id) || (forIncidents && reportedServers.has(id)),
      names: () => reference.serverById.keys(),
    },
    place: { problem: 'unknown-place', noun: 'place', has: (id) => places.has(id), names: () => [] },
    source: { problem: 'unknown-source', noun: 'source', has: (id) => sources.includes(id), names: () => sources },
    incident: {
      problem: 'unknown-incident',
      noun: 'incident',
      has: (id) => reference.incidentById.has(id),
      names: () => reference.incidentById.keys(),
    },
  };
}

/** Class 6: everything named must exist. `sources` are those of the resource. One type of thing at a time, in the order of the parameters. */
export function checkIdentifiers(
  operation: Operation,
  params: Params,
  reference: ReferenceData,
  sources: readonly string[],
): void {
  const known = knownIds(operation, reference, sources);
  for (const rule of operation.parameters) {
    const kind = rule.value.id;
    if (kind === undefined) continue;
    const { problem, noun, has, names } = known[kind];
    const errors = params
      .list(rule.name)
      .filter((id) => !has(id))
      .map((value) => {
        const suggestion = nearestName(value, names());
        return {
          parameter: rule.name,
          value,
          detail: `unknown ${noun}`,
          ...(suggestion === undefined ? {} : { suggestion }),
        };
      });
    if (errors.length > 0)
      throw new ProblemError(problem, { detail: `${errors[0]?.value} is not a known ${noun}`, errors });
  }
}

/** A pinned revision must be the one of the store; older ones are not kept. */
export function checkRevision(operation: Operation, params: Params, revision: string): void {
  const rev = given(params, operation, 'rev');
  if (rev === undefined || rev === revision) return;
  throw new ProblemError('revision-gone', {
    detail: 'Repeat without rev or with the revision in /meta',
    errors: [{ parameter: 'rev', value: rev, detail: 'no longer kept', suggestion: revision }],
  });
}
