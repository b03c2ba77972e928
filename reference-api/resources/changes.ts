import type { ChangePage, ChangeRow } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ChangeRef } from '#reference-api/reference/root-zone-history.ts';
import type { SigningStep } from '#reference-api/reference/signing-steps.ts';
import { datedRows, windowOf } from './dated-rows.ts';
import { ROOT_ZONE_REF } from './meta-sources.ts';

interface DatedChange {
  readonly atS: number;
  readonly row: ChangeRow;
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** "2 name servers added, 1 removed". */
function gainAndLoss(noun: readonly [string, string], { added, removed }: ChangeRef): string {
  if (removed.length === 0) return `${many(added.length, noun[0], noun[1])} added`;
  if (added.length === 0) return `${many(removed.length, noun[0], noun[1])} removed`;
  return `${many(added.length, noun[0], noun[1])} added, ${removed.length} removed`;
}

/** Key tags, each once: a record that is there with several digest types is one key. */
const keyTags = (records: readonly string[]): string =>
  [...new Set(records.map((record) => record.split(' ')[0] ?? ''))].join(', ');

function dsSummary({ added, removed }: ChangeRef, step: SigningStep | undefined): string {
  if (step === 'signed') return `Signed: first DS ${keyTags(added)}`;
  if (step === 'unsigned') return `No longer signed: last DS ${keyTags(removed)} removed`;
  if (removed.length === 0) return `DS ${keyTags(added)} added`;
  if (added.length === 0) return `DS ${keyTags(removed)} removed`;
  return `DS ${keyTags(removed)} replaced by DS ${keyTags(added)}`;
}

function summaryOf(change: ChangeRef, step: SigningStep | undefined): string {
  switch (change.change) {
    case 'added':
      return `Delegated to ${many(change.added.length, 'name server', 'name servers')}`;
    case 'removed':
      return 'Removed from the root zone';
    case 'ns':
      return gainAndLoss(['name server', 'name servers'], change);
    case 'ds':
      return dsSummary(change, step);
    case 'dnskey':
      return gainAndLoss(['key of the root', 'keys of the root'], change);
    case 'glue':
      return gainAndLoss(['address', 'addresses'], change);
  }
}

const rowsOf = new WeakMap<ReferenceData, readonly DatedChange[]>();

/** All changes as the contract shapes them, newest first, those of one serial by zone; made once. */
function changeRows(reference: ReferenceData): readonly DatedChange[] {
  const known = rowsOf.get(reference);
  if (known !== undefined) return known;
  const made = reference.rootChanges
    .map((change) => ({
      atS: change.firstSeen,
      row: {
        serial: change.serial,
        previous_serial: change.previousSerial,
        seen_at: instantOf(change.firstSeen),
        zone: change.zoneId,
        change: change.change,
        detail: {
          summary: summaryOf(change, reference.signingSteps.get(change)),
          added: [...change.added],
          removed: [...change.removed],
        },
      },
    }))
    .toSorted((a, b) => b.row.serial - a.row.serial || (a.row.zone < b.row.zone ? -1 : 1));
  rowsOf.set(reference, made);
  return made;
}

/** `/changes`: what changed in the root zone, one row per serial, zone and type, newest first. */
export const changesHandler: Handler<ChangePage> = async (params, { store: { reference } }, offset) => {
  const window = windowOf(params);
  const zones = params.list('zone');
  const types = params.list('change');
  const found = datedRows(changeRows(reference), window).filter(
    ({ zone, change }) =>
      (zones.length === 0 || zones.includes(zone)) && (types.length === 0 || types.includes(change)),
  );
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 100);
  return { body: { data: rows, total: found.length, sources: [ROOT_ZONE_REF] }, window, page };
};
