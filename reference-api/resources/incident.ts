import type { IncidentDetail } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { ProblemError } from '#reference-api/http/problem.ts';

/** `/incidents/{id}`: one incident with its update log. */
export const incidentHandler: Handler<IncidentDetail> = async (params, { store }) => {
  const id = params.text('id') ?? '';
  const incident = store.reference.incidentById.get(id);
  if (incident === undefined) throw new ProblemError('unknown-incident', { detail: `There is no incident ${id}` });
  return { body: incident };
};
