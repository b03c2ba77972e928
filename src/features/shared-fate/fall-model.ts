import { formatCount } from '#/copy/format.ts';
import type { LensCopy } from '#/copy/en-lens.ts';
import {
  byGrade,
  lossGrade,
  type FateKind,
  type FateOfKey,
  type LossGrade,
  type ZoneLoss,
} from '#/domain/shared-fate.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { UnitGroup } from '#/viz/units/unit-groups.tsx';

type Words = LensCopy['sharedFate'];
type Groups = ReturnType<typeof byGrade>;

/** Zones by grade of loss. */
export const gradeCounts = (losses: readonly ZoneLoss[]): Readonly<Partial<Record<LossGrade, number>>> =>
  Object.fromEntries(byGrade(losses).map((group) => [group.grade, group.losses.length]));

/** Steps of the failure scale: the worse the loss, the darker. */
export const GRADE_TONES: Readonly<Record<LossGrade, UnitGroup['tone']>> = {
  all: 5,
  one_left: 3,
  half: 2,
  some: 1,
  addresses: 0,
};

/** Every zone as a square, the worst losses first. */
export const unitGroups = (groups: Groups, kind: FateKind, { fall, zones }: Words): readonly UnitGroup[] =>
  groups.map(({ grade, losses }) => ({
    id: grade,
    label: fall.grade(grade, kind),
    count: zones(losses.length),
    tone: GRADE_TONES[grade],
    units: losses.map((loss) => ({
      id: loss.zone,
      words: fall.unit(
        zoneName(loss.zone, loss.uLabel).name,
        loss.serversTotal - loss.serversLeft,
        loss.serversTotal,
        kind,
        loss.others?.length ?? null,
      ),
    })),
  }));

const MOST_NAMED = 4;

/** What else the zones depend on, most zones first, and how many are left unnamed. */
export function leadingOthers(losses: readonly ZoneLoss[]): {
  readonly named: readonly { readonly key: string; readonly zones: number }[];
  readonly more: number;
} {
  const counts = new Map<string, number>();
  for (const key of losses.flatMap(({ others }) => others ?? [])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = [...counts]
    .map(([key, zones]) => ({ key, zones }))
    .toSorted((a, b) => b.zones - a.zones || a.key.localeCompare(b.key, 'en', { numeric: true }));
  return { named: all.slice(0, MOST_NAMED), more: Math.max(0, all.length - MOST_NAMED) };
}

/** How another thing of the same kind is written in a cell. */
export const otherWord = (key: string, kind: FateKind): string => (kind === 'as' ? `AS${key}` : key);

/** Every zone as a row, in the order of the answer; null = nothing is known of the key. */
export function lossesTwin(answer: FateOfKey | null, { fall }: Words): TwinTable {
  const kind = answer?.kind ?? 'as';
  const { column } = fall;
  return {
    caption: answer === null ? '' : fall.caption(answer.dependency.label),
    columns: [
      { key: 'zone', label: column.zone, numeric: false },
      { key: 'lost', label: column.lost, numeric: true },
      { key: 'left', label: column.left, numeric: false },
      { key: 'others', label: column.others(kind), numeric: false },
    ],
    rows: (answer?.losses ?? []).map((loss) => {
      const { name, code } = zoneName(loss.zone, loss.uLabel);
      return [
        code === null ? name : `${name} (${code})`,
        `${formatCount(loss.serversTotal - loss.serversLeft)} / ${formatCount(loss.serversTotal)}`,
        fall.grade(lossGrade(loss), kind),
        (loss.others ?? []).map((key) => otherWord(key, kind)).join(', '),
      ];
    }),
  };
}
