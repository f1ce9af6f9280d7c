import { type PairedDifference, type ReliabilityBin, type Score } from '@pbp/model';
import { type EvaluatedFile } from './evaluated-file.js';

const tellScore = (name: string, { rows, brier, logLoss }: Score): string =>
  `${name.padEnd(22)} n ${String(rows).padStart(7)}  Brier ${brier.toFixed(4)}  log-loss ${logLoss.toFixed(4)}`;

const tellBin = ({ from, to, rows, predicted, observed }: ReliabilityBin): string =>
  `${from.toFixed(1)}-${to.toFixed(1)}  n ${String(rows).padStart(7)}` +
  (predicted === null || observed === null
    ? ''
    : `  predicted ${predicted.toFixed(3)}  observed ${observed.toFixed(3)}`);

const tellDifference = ({ brier, standardError }: PairedDifference): string =>
  `Brier ours less ESPN's ${brier.toFixed(5)} +- ${standardError.toFixed(5)} (standard error over games)`;

const tellEspn = ({ espn, espnFile }: EvaluatedFile): readonly string[] =>
  espn === null
    ? []
    : [
        `\nESPN's own, of ${espnFile ?? 'nowhere'}:`,
        ...Object.entries(espn.scores).map(([name, score]) => tellScore(name, score)),
        `regulation: ${tellDifference(espn.difference)}`,
        ...(espn.whereGiven
          ? [
              tellScore('where given, ours', espn.whereGiven.ours),
              tellScore("where given, ESPN's", espn.whereGiven.espn),
              tellDifference(espn.whereGiven.difference),
            ]
          : []),
      ];

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** An evaluation for a person. */
export const tellEvaluation = (evaluated: EvaluatedFile): readonly string[] => [
  `${evaluated.rows} rows of ${evaluated.games} games`,
  ...evaluated.badRows.map(
    ({ problem, count, firstLine }) => `${count} left out: ${problem} (first in line ${firstLine})`,
  ),
  `models: ${counted(evaluated.models)}`,
  `priors: ${counted(evaluated.priors)}`,
  ...Object.entries(evaluated.scores).map(([name, score]) => tellScore(name, score)),
  ...evaluated.reliability.map(tellBin),
  ...tellEspn(evaluated),
];
