import { formatCount, formatDate, formatShare } from '#/copy/format.ts';
import { formatMany } from '#/copy/many.ts';

const counted = (n: number, one: string, many = `${one}s`): string => `${formatCount(n)} ${n === 1 ? one : many}`;

/** The capacity what-if on the page Load: a model, with every assumption in words. */
export const capacity = {
  title: 'What if a botnet asked the root?',
  subtitle: 'A model with assumptions that you can change; no measurement and no forecast',
  watermark: 'model',
  badge: {
    name: 'Model',
    explain: 'Model: what does this mean?',
    meaning: [
      'Computed in this browser from the assumptions beside it. Only the usual load of the letters is measured; capacities are not published, and are assumed.',
      'It shows how the assumptions hang together, not what would happen. Formulas, sources of the bands and limits: docs/capacity-model.md.',
    ],
  },
  result: {
    none: (letters: number): string => `None of the ${formatCount(letters)} letters is saturated.`,
    some: (saturated: number, letters: number): string =>
      saturated === letters
        ? `All ${formatCount(letters)} letters are saturated.`
        : `${formatCount(saturated)} of ${formatCount(letters)} letters ${saturated === 1 ? 'is' : 'are'} saturated.`,
    reached: (share: string, tries: number): string =>
      `${share} of resolvers still reach at least one letter in ${counted(tries, 'try', 'tries')}.`,
    all: 'All',
    total: (qps: number, letters: number): string =>
      `${formatMany(qps)} queries a second, shared by ${counted(letters, 'letter')}.`,
    first: (bots: number | null): string =>
      bots === null ? '' : `The first letter is saturated from ${formatMany(bots)} bots on.`,
  },
  field: {
    bots: 'Bots',
    botsSlider: 'Bots, from a thousand to a hundred million',
    perBot: 'Queries a second and bot',
    targets: 'Letters under attack',
    all: 'All',
    base: 'Usual load: mean of the day',
    band: 'Capacity of a letter',
    tries: 'Letters a resolver tries',
    invalid: (least: string, most: string): string => `A whole number from ${least} to ${most}`,
    invalidDay: 'No letter reported this day; the usual load stays as it was',
    reset: 'Reset the assumptions',
  },
  preset: {
    label: 'Sizes that were reported',
    dyn: '100,000: Dyn, 2016',
    mirai: '600,000: Mirai at its peak',
  },
  band: { low: 'Low', middle: 'Middle', high: 'High' },
  bandSource: {
    low: 'Three times the usual load, after RFC 2870, section 2.3 (2000, obsoleted by RFC 7720 in 2015): root servers had to handle three times their measured peak.',
    middle:
      'Five million queries a second: what letters received in the flood of 30 November 2015, as reported. Some were saturated by it, some were not.',
    high: 'Assumption: fifty million queries a second, ten times the flood of 2015. No operator has published such a figure.',
  },
  assumption: {
    perBot: 'Assumption. A bot behind a home line of 1 Mbit/s upstream could send about a thousand.',
    tries:
      'Assumption. Resolvers try another letter when one does not answer; how many, and which, differs by software.',
    base: (dayMs: number, assumed: readonly string[]): string =>
      `Measured, ${formatDate(dayMs)}.${
        assumed.length === 0 ? '' : ` ${assumed.join(', ')} did not report: assumed at the median of the others.`
      }`,
  },
  letter: (letter: string): string => letter.toUpperCase(),
  curve: {
    label: 'Resolvers that reach a letter, by number of bots',
    y: 'reach a letter',
    x: 'bots',
  },
  table: {
    caption: 'Root letters in the model',
    letter: 'Letter',
    baseline: 'Usual',
    attack: 'Attack',
    capacity: 'Capacity, queries a second',
    times: 'Load by capacity',
    answered: 'Answered',
    assumed: 'assumed',
    own: (letter: string): string => `Capacity of ${letter.toUpperCase()}-root in queries a second`,
    rate: (qps: number): string => `${formatMany(qps)}/s`,
    saturated: 'saturated',
    back: (letter: string): string => `Capacity of the band for ${letter.toUpperCase()}-root again`,
  },
  formula: [
    'Each letter is offered its usual load and its part of the attack. Above its capacity it answers capacity ÷ offered of the queries, attack and users alike.',
    'A resolver tries k different letters, any as likely as another; it is left without an answer when all k tries fail: 1 − eₖ(failed shares) ÷ C(n, k).',
    'Not in the model: caches (most users would notice nothing for hours), sites of a letter that fill up one by one, filters, and retries adding load.',
  ],
  twin: {
    caption: 'Share of resolvers that reach a letter, by number of bots and capacity',
    bots: 'Bots',
  },
  summary: (bots: number, saturated: number, letters: number, reached: number): string =>
    `Model: with ${formatCount(bots)} bots ${formatCount(saturated)} of ${formatCount(letters)} letters are saturated and ${formatShare(reached)} of resolvers reach at least one.`,
};
