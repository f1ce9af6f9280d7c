import { type Verified } from '@pbp/archive';

const problemText = ({ segment, key, problem }: Verified['problems'][number]): string => {
  const broken = `BROKEN  segment ${segment}: ${key}`;
  switch (problem) {
    case 'missing':
      return `${broken} is missing`;
    case 'altered':
      return `${broken} is not what was written`;
    case 'unchained':
      return `${broken} does not follow the entry before it: one of both is not what was written`;
    case 'unreadable':
      return `${broken} holds no events`;
    case 'incomplete':
      return `${broken} has fewer or more events than a full segment`;
    default:
      return problem satisfies never;
  }
};

const logText = ({ log }: Verified): string => {
  switch (log.kind) {
    case 'notCompared':
      return `not compared with a log: ${log.why}`;
    case 'same':
      return `the same as the log, which holds ${log.unarchived} events more`;
    case 'differs': {
      const { event, archived, logged } = log;
      const there = logged ? `${logged.id} of ${logged.stream}, revision ${logged.revision}` : 'nothing';
      return `DIFFERS from the log at event ${event}: ${archived.id} of ${archived.stream}, revision ${archived.revision}, where the log has ${there}`;
    }
    default:
      return log satisfies never;
  }
};

/** For a person: what is in an archive, what is wrong with it, and the verdict. */
export const tellVerified = (verified: Verified): readonly string[] => {
  const { sound, place, segments, events, problems } = verified;
  return [
    `${place}: ${segments} full segments, ${events} events`,
    ...problems.map(problemText),
    logText(verified),
    sound ? 'sound' : events === 0 ? 'NOT SOUND: nothing is archived here' : 'NOT SOUND',
  ];
};
