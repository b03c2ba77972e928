import { lazy, type ComponentType, type ReactElement } from 'react';
import { subjectOfPath, subjectPath, type Subject } from '#/domain/subject.ts';
import { loadCopy } from '#/ui/copy-context.tsx';
import { loadDetailCopy } from '#/ui/detail-copy.ts';
import { loadLensCopy } from '#/ui/lens-copy.ts';

/** Pages by their names; the shell has a title for each. */
export type PageName =
  | 'overview'
  | 'incidents'
  | 'incident'
  | 'zones'
  | 'zone'
  | 'servers'
  | 'server'
  | 'places'
  | 'place'
  | 'compare'
  | 'root-zone'
  | 'idn'
  | 'load'
  | 'shared-fate'
  | 'compliance'
  | 'data';

export interface Route {
  readonly page: PageName;
  readonly subject: Subject | null;
  /** The path as links write it; may differ from the one given. */
  readonly path: string;
}

const LISTS = new Map<string, PageName>([
  ['/', 'overview'],
  ['/incidents', 'incidents'],
  ['/zones', 'zones'],
  ['/servers', 'servers'],
  ['/places', 'places'],
  ['/compare', 'compare'],
  ['/root-zone', 'root-zone'],
  ['/idn', 'idn'],
  ['/load', 'load'],
  ['/shared-fate', 'shared-fate'],
  ['/compliance', 'compliance'],
  ['/data', 'data'],
]);

const RECORDS: Partial<Readonly<Record<PageName, readonly string[]>>> = {
  incidents: ['incidents'],
  'root-zone': ['serials', 'changes'],
  load: ['load'],
};

/** Resources whose whole coverage a page opens on when its address says no window; empty = the window that the API recommends. */
export const recordsOf = (page: PageName): readonly string[] => RECORDS[page] ?? [];

/** What of the view a page asks with; the header offers nothing that would change nothing. */
export interface PageAsks {
  readonly time: boolean;
  readonly filters: boolean;
  /** The source of measurements; pages of the record alone have sources of their own. */
  readonly source: boolean;
}
const ALL_OF_IT: PageAsks = { time: true, filters: true, source: true };
const ASKS: Partial<Readonly<Record<PageName, PageAsks>>> = {
  incidents: { ...ALL_OF_IT, source: false },
  'root-zone': { ...ALL_OF_IT, source: false },
  load: { time: true, filters: false, source: false },
  'shared-fate': { time: false, filters: true, source: false },
  data: { time: false, filters: false, source: false },
};
export const asksOf = (page: PageName): PageAsks => ASKS[page] ?? ALL_OF_IT;

/** Path = subject. With or without a slash at its end; null when there is no such page. */
export function routeOf(path: string): Route | null {
  const bare = path === '/' ? path : path.replace(/\/+$/, '');
  const list = LISTS.get(bare);
  if (list !== undefined) return { page: list, subject: null, path: bare };
  const subject = subjectOfPath(bare);
  return subject === null ? null : { page: subject.type, subject, path: subjectPath(subject) };
}

/** A page behind the Overview: its code and its words are fetched side by side when it is first looked at. */
const behind = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadDetailCopy(), loadCopy()]);
    return { default: page };
  });

/** A lens: a page that asks one question of its own, with words of its own beside those of the other pages. */
const lens = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadLensCopy(), loadDetailCopy(), loadCopy()]);
    return { default: page };
  });

const PAGES: Readonly<Record<PageName, ComponentType>> = {
  overview: lazy(async () => {
    const [{ Overview }] = await Promise.all([import('#/pages/overview.tsx'), loadCopy()]);
    return { default: Overview };
  }),
  incidents: behind(async () => (await import('#/pages/incidents.tsx')).IncidentsPage),
  incident: behind(async () => (await import('#/pages/incident.tsx')).IncidentPage),
  zones: behind(async () => (await import('#/pages/zones.tsx')).ZonesPage),
  zone: behind(async () => (await import('#/pages/zone.tsx')).ZonePage),
  servers: behind(async () => (await import('#/pages/servers.tsx')).ServersPage),
  server: behind(async () => (await import('#/pages/server.tsx')).ServerPage),
  places: behind(async () => (await import('#/pages/places.tsx')).PlacesPage),
  place: behind(async () => (await import('#/pages/place.tsx')).PlacePage),
  'root-zone': lens(async () => (await import('#/pages/root-zone.tsx')).RootZonePage),
  idn: lens(async () => (await import('#/pages/idn.tsx')).IdnPage),
  load: lens(async () => (await import('#/pages/load.tsx')).LoadPage),
  'shared-fate': lens(async () => (await import('#/pages/shared-fate.tsx')).SharedFatePage),
  compliance: lens(async () => (await import('#/pages/compliance.tsx')).CompliancePage),
  data: lens(async () => (await import('#/pages/sources.tsx')).DataPage),
  compare: behind(async () => (await import('#/pages/compare.tsx')).ComparePage),
};

/** The page of a route. Two subjects are two pages: nothing of one is left when the other comes. */
export function pageOf({ page, path }: Route): ReactElement {
  const Page = PAGES[page];
  return <Page key={path} />;
}
