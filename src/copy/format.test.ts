import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCount,
  formatDuration,
  formatInstant,
  formatInterval,
  formatShare,
  formatWindow,
} from './format.ts';

const at = (iso: string): number => Date.parse(iso);
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

describe('numbers', () => {
  it('never turns unknown into zero', () => {
    expect(formatCount(null)).toBe('—');
    expect(formatShare(null)).toBe('—');
    expect(formatChange(null)).toBe('—');
  });
  it('shows shares with decimals by size and says when one would round to zero', () => {
    expect(plain(formatShare(0.2749))).toBe('27.5 %');
    expect(plain(formatShare(0.00212))).toBe('0.21 %');
    expect(plain(formatShare(0))).toBe('0.00 %');
    expect(plain(formatShare(0.000_001))).toBe('<0.01 %');
  });
  it('signs changes and knows no minus zero', () => {
    expect(formatChange(0.272)).toBe('+27.2');
    expect(formatChange(-0.0001)).toBe('−0.01');
    expect(formatChange(-0.000_001)).toBe('±0.00');
  });
  it('shows an interval with one unit', () => {
    expect(plain(formatInterval([0.11, 0.121]))).toBe('11.0–12.1 %');
  });
});

describe('times', () => {
  it('shows an instant by what is known of it', () => {
    expect(formatInstant(at('2024-01-30T15:20Z'))).toBe('30 Jan 2024, 15:20');
    expect(plain(formatInstant(at('2024-01-30T15:20Z'), 'hour'))).toBe('30 Jan 2024, ≈ 15:20');
    expect(formatInstant(at('2024-01-30T00:00Z'), 'day')).toBe('30 Jan 2024');
    expect(formatInstant(at('2024-01-01T00:00Z'), 'month')).toBe('Jan 2024');
  });
  it('shows windows with the day once where it can', () => {
    const between = (from: string, to: string): string => plain(formatWindow({ fromMs: at(from), toMs: at(to) }));
    expect(between('2024-01-30T13:00Z', '2024-01-30T19:00Z')).toBe('30 Jan 2024, 13:00–19:00 UTC');
    expect(between('2026-05-05T18:00Z', '2026-05-06T00:00Z')).toBe('5 May 2026, 18:00–24:00 UTC');
    expect(between('2026-02-05T00:00Z', '2026-02-20T00:00Z')).toBe('5–19 Feb 2026 UTC');
    expect(between('2026-01-30T00:00Z', '2026-02-02T00:00Z')).toBe('30 Jan–1 Feb 2026 UTC');
    expect(between('2026-05-05T18:00Z', '2026-05-06T06:00Z')).toBe('5 May 2026, 18:00 – 6 May 2026, 06:00 UTC');
  });
  it('shows durations in at most two units', () => {
    expect(plain(formatDuration(3 * 3_600_000 + 120_000))).toBe('3 h 2 min');
    expect(plain(formatDuration(2_700_000))).toBe('45 min');
    expect(plain(formatDuration(12 * 86_400_000 + 3_600_000))).toBe('12 d 1 h');
    expect(plain(formatDuration(729 * 86_400_000))).toBe('729 d');
    expect(plain(formatDuration(10_656 * 86_400_000))).toBe('29.2 y');
  });
});
