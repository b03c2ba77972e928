import * as v from 'valibot';

const Era = v.object({ from: v.number(), to: v.number(), step_s: v.picklist([300, 3600, 86_400]) });
const Gap = v.object({ country: v.number(), from: v.number(), to: v.number() });

export const Manifest = v.object({
  fingerprint: v.string(),
  revision: v.string(),
  /** RFC 3339. */
  complete_until: v.string(),
  rows: v.object({ design: v.number(), fact: v.number(), atlas: v.number(), resolvers: v.number() }),
  eras: v.array(Era),
  gaps: v.array(Gap),
});

export type { Era, Gap } from '#reference-api/model/timeline.ts';

/** What lies beside the Parquet files: what they were made from and what makes the denominators exact. */
export type Manifest = v.InferOutput<typeof Manifest>;

/** Reads manifest.json. Throws when the file has another shape. */
export const parseManifest = (text: string): Manifest => v.parse(Manifest, JSON.parse(text));
