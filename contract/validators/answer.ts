/** What data answers share: where their numbers come from, and what to tell the reader about them. */
import * as v from 'valibot';
import { openEnum, sourceId } from './scalar.ts';
import { basis } from './vocabulary.ts';

export const sourceRefSchema = v.object({ id: sourceId, name: v.string(), basis });

export const warningSchema = v.object({
  code: openEnum([
    'source_stale',
    'source_unavailable',
    'groups_folded',
    'rows_omitted',
    'step_coarsened',
    'sources_not_comparable',
    'window_clipped',
  ]),
  detail: v.string(),
  source: v.exactOptional(sourceId),
});

export const sourceRefs = v.array(sourceRefSchema);

export const warnings = v.exactOptional(v.array(warningSchema));
