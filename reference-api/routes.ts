import type { ResourceName } from '#contract/wire.ts';
import { named, type BodyKind, type NamedHandler } from './http/answer.ts';
import { contractOperations } from './http/contract-operations.ts';
import type { Route } from './http/pipeline.ts';
import { breakdownHandler } from './resources/breakdown.ts';
import { changesHandler } from './resources/changes.ts';
import { failuresHandler } from './resources/failures.ts';
import { incidentSummaryHandler } from './resources/incident-summary.ts';
import { incidentHandler } from './resources/incident.ts';
import { incidentsHandler } from './resources/incidents.ts';
import { loadHandler } from './resources/load.ts';
import { mapHandler } from './resources/map.ts';
import { matrixHandler } from './resources/matrix.ts';
import { metaHandler } from './resources/meta.ts';
import { OFFERED_VALUES, sourcesOf } from './resources/offering.ts';
import { openapiHandler } from './resources/openapi.ts';
import { placesHandler } from './resources/places.ts';
import { propagationHandler } from './resources/propagation.ts';
import { searchHandler } from './resources/search.ts';
import { serialsHandler } from './resources/serials.ts';
import { sharedFateHandler } from './resources/shared-fate.ts';
import { sitesHandler } from './resources/sites.ts';
import { slaBurnHandler } from './resources/sla-burn.ts';
import { slaHandler } from './resources/sla.ts';
import { zoneHandler } from './resources/zone.ts';
import { zonesHandler } from './resources/zones.ts';

function route(path: string, kind: BodyKind, resource: ResourceName | null, handler: NamedHandler): Route {
  return {
    operation: contractOperations().operation(path),
    kind,
    handler,
    offered: OFFERED_VALUES[kind] ?? {},
    sources: resource === null ? [] : sourcesOf(resource),
  };
}

/** Every operation that this API answers. What of the contract is not here is `resource-not-offered`. */
export function allRoutes(): Route[] {
  return [
    route('/openapi.json', 'openapi', null, named('openapi', openapiHandler)),
    route('/meta', 'meta', null, named('meta', metaHandler)),
    route('/zones', 'zones', 'zones', named('zones', zonesHandler)),
    route('/zones/{zone}', 'zone', 'zones', named('zone', zoneHandler)),
    route('/places', 'places', 'places', named('places', placesHandler)),
    route('/sites', 'sites', 'sites', named('sites', sitesHandler)),
    route('/serials', 'serials', 'serials', named('serials', serialsHandler)),
    route('/changes', 'changes', 'changes', named('changes', changesHandler)),
    route('/propagation', 'propagation', 'propagation', named('propagation', propagationHandler)),
    route('/shared-fate', 'shared-fate', 'shared-fate', named('shared-fate', sharedFateHandler)),
    route('/search', 'search', 'search', named('search', searchHandler)),
    route('/failures', 'failures', 'failures', named('failures', failuresHandler)),
    route('/breakdown', 'breakdown', 'breakdown', named('breakdown', breakdownHandler)),
    route('/map', 'map', 'map', named('map', mapHandler)),
    route('/matrix', 'matrix', 'matrix', named('matrix', matrixHandler)),
    route('/load', 'load', 'load', named('load', loadHandler)),
    route('/incidents', 'incidents', 'incidents', named('incidents', incidentsHandler)),
    // Before the template below, which it would fall under.
    route(
      '/incidents/summary',
      'incidents/summary',
      'incidents/summary',
      named('incidents/summary', incidentSummaryHandler),
    ),
    route('/incidents/{id}', 'incident', 'incidents', named('incident', incidentHandler)),
    route('/sla', 'sla', 'sla', named('sla', slaHandler)),
    route('/sla/burn', 'sla/burn', 'sla/burn', named('sla/burn', slaBurnHandler)),
  ];
}
