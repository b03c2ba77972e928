import { DEFAULT_VIEW } from './default-view.ts';
import { ignored, type Ignored } from './ignored.ts';
import { fitLink } from './link-length.ts';
import { CURRENT_VERSION, migrate, type RawParameters } from './migrations/migrations.ts';
import { PARAMETERS, parametersOf, type Parameter } from './parameters.ts';
import { queryString } from './query-string.ts';
import type { Scope } from './scope.ts';
import type { ViewState } from './view-state.ts';

export interface Decoded {
  readonly view: ViewState;
  /** What was not followed, in the order of the grammar, unknown parameters last. Never more than 12. */
  readonly ignored: readonly Ignored[];
}

const MAX_IGNORED = 12;
/** Far beyond any link of ours; what follows is not read. */
const MAX_SEARCH = 16_384;

/**
 * Reads the query of an address, with or without `?`. Never throws: what is invalid is ignored and named, the rest holds.
 * Of a repeated parameter the last valid one counts.
 */
export function decodeView(search: string): Decoded {
  const cut = search.slice(0, MAX_SEARCH);
  const written: RawParameters = [...new URLSearchParams(cut)];
  const names: Ignored[] = search.length > MAX_SEARCH ? [ignored(search.slice(MAX_SEARCH), '', 'too_long')] : [];
  const version = readVersion(written, names);
  const values = new Map<string, string[]>();
  for (const [name, value] of migrate(written, version)) values.set(name, [...(values.get(name) ?? []), value]);
  let view = DEFAULT_VIEW;
  for (const parameter of PARAMETERS) {
    view = readParameter(parameter, values.get(parameter.name) ?? [], view, names);
    values.delete(parameter.name);
  }
  values.delete('v');
  for (const [name, [first]] of values) names.push(ignored(name, first ?? '', 'unknown_parameter'));
  const fitted = fitLink(view);
  return { view: fitted.view, ignored: summed([...names, ...fitted.ignored]) };
}

function readParameter(parameter: Parameter, texts: readonly string[], before: ViewState, names: Ignored[]): ViewState {
  let result: ViewState | null = null;
  for (const text of texts.toReversed()) {
    if (result !== null) names.push(ignored(parameter.name, text, 'repeated'));
    else if (text === '' && parameter.name !== 'q') names.push(ignored(parameter.name, text, 'empty'));
    else {
      const reading = parameter.read(text, before);
      names.push(...reading.ignored);
      result = reading.view;
    }
  }
  return result ?? before;
}

/** The version an address was written in; 1 when it does not say. */
function readVersion(parameters: RawParameters, names: Ignored[]): number {
  const said = parameters.filter(([name]) => name === 'v').map(([, value]) => value);
  const text = said.at(-1);
  for (const earlier of said.slice(0, -1)) names.push(ignored('v', earlier, 'repeated'));
  if (text === undefined) return 1;
  const version = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
  if (version === null) names.push(ignored('v', text, 'not_version'));
  else if (version > CURRENT_VERSION) names.push(ignored('v', text, 'newer_version'));
  return version ?? CURRENT_VERSION;
}

function summed(all: readonly Ignored[]): readonly Ignored[] {
  if (all.length <= MAX_IGNORED) return all;
  const shown = all.slice(0, MAX_IGNORED - 1);
  return [...shown, ignored('', String(all.length - shown.length), 'and_more')];
}

/**
 * Query of a view for the address bar: only what differs from the defaults, in the order of the grammar; with `?`, or
 * empty. `decodeView` gives the view back.
 */
export const encodeView = (view: ViewState): string =>
  queryString([...parametersOf(view), ...(CURRENT_VERSION > 1 ? [versionPair] : [])]);

/** Query of Copy link: over-specified (window as instants, source, revision, version), so that it shows the same for ever. */
export const encodeFrozen = (view: ViewState, scope: Scope): string =>
  queryString([
    ...parametersOf({
      ...view,
      from: { type: 'instant', ms: scope.window.fromMs },
      to: { type: 'instant', ms: scope.window.toMs },
      src: scope.source?.id ?? view.src,
      rev: view.rev ?? scope.offer.revision,
    }),
    versionPair,
  ]);

/** Query of Copy live link: relative times stay relative and no revision is pinned, so that it shows the newest. */
export const encodeLive = (view: ViewState): string =>
  queryString([...parametersOf({ ...view, rev: null }), versionPair]);

const versionPair = ['v', String(CURRENT_VERSION)] as const;
