import { type BadRows, type Evaluation } from '@pbp/model';

/** What came of scoring one file. */
export interface EvaluatedFile extends Evaluation {
  readonly file: string;
  /** Where ESPN's chances were read. */
  readonly espnFile: string | null;
  readonly badRows: readonly BadRows[];
}
