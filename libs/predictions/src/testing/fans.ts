import { type Answered, chanceLimits, type Option, type PredictionEvent, type QuestionOpened } from '@pbp/domain';
import { Random } from '@pbp/simulation';

type Opened = QuestionOpened['data'];

/** What a fan says to a question, in turn: an answer, or null to take it back; so many seconds after it was asked. */
type Says = readonly {
  readonly says: Pick<Answered, 'pick' | 'chance'> | null;
  readonly after?: number;
}[];
type Fan = (opened: Opened, random: Random) => Says;

const inOrder = (options: readonly Option[]): readonly Option[] =>
  options.toSorted((one, other) => other.chance - one.chance);

/** As near to it as a fan may say. */
const within = ({ terms }: Opened, chance: number): number => {
  const { least, most } = chanceLimits(terms.kind);
  return Math.min(most, Math.max(least, chance));
};

const favourite = ({ options }: Opened): Option => inOrder(options)[0] ?? { id: '', chance: 0 };
const outsider = ({ options }: Opened): Option => inOrder(options).at(-1) ?? { id: '', chance: 0 };

/** As long as the play that decides it may be to come, or may have been. */
const aWhile = (random: Random): number => random.pick([20, 60, 120, 300, 900, 3_600]);

const fans: Readonly<Record<string, Fan>> = {
  modest: (opened) => [{ says: { pick: favourite(opened).id, chance: within(opened, favourite(opened).chance) } }],
  bold: (opened) => [{ says: { pick: outsider(opened).id, chance: within(opened, 0.9) } }],
  coin: (opened, random) => {
    const isRequired = chanceLimits(opened.terms.kind).isRequired;
    return [{ says: { pick: random.pick(opened.options).id, chance: isRequired ? 0.5 : null } }];
  },
  waverer: (opened, random) => [
    { says: { pick: outsider(opened).id, chance: within(opened, 0.6) } },
    { says: { pick: random.pick(opened.options).id, chance: within(opened, random.next()) }, after: aWhile(random) },
  ],
  quitter: (opened, random) => {
    const placed = { says: { pick: random.pick(opened.options).id, chance: within(opened, 0.7) } };
    return random.chance(0.5) ? [placed, { says: null, after: aWhile(random) }] : [placed];
  },
};

export const fanIds = Object.keys(fans);

const chanceOf = ({ options }: Opened, pick: string): number => options.find(({ id }) => id === pick)?.chance ?? 0;

/**
 * What a few fans do about a question that is asked then (ISO): always the same about the same one. All of it stands in
 * the log at once, and some of it says that it was done later.
 */
export const answersTo = (opened: Opened, at: string): readonly PredictionEvent[] =>
  Object.entries(fans).flatMap(([fanId, fan]) =>
    fan(opened, new Random(fanId, opened.questionId)).map(({ says, after = 0 }, n): PredictionEvent => {
      const { questionId, ruleVersion, basis } = opened;
      const said = new Date(Date.parse(at) + after * 1_000).toISOString();
      const request = { questionId, fanId, requestId: `${fanId} ${n}`, at: said };
      if (says === null) return { type: 'PredictionWithdrawn', data: request };
      const shown = {
        modelChance: chanceOf(opened, says.pick),
        ruleVersion,
        gameRevision: basis.revision,
        position: '',
      };
      return { type: n === 0 ? 'PredictionPlaced' : 'PredictionChanged', data: { ...request, ...says, ...shown } };
    }),
  );
