import * as v from 'valibot';

const Delegations = v.object({
  serial: v.string(),
  as_of: v.string(),
  zones: v.record(v.string(), v.object({ ns: v.array(v.string()), ds: v.array(v.string()) })),
  glue: v.record(v.string(), v.array(v.string())),
});

/** The delegations of one root zone: per zone (A-label or `root`) its hosts and DS records, per host its addresses. */
export type Delegations = v.InferOutput<typeof Delegations>;

/** Reads rootzone/delegations.json. Throws when the file has another shape. */
export const parseDelegations = (text: string): Delegations => v.parse(Delegations, JSON.parse(text));
