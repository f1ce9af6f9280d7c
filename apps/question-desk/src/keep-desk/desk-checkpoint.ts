import { type MikroORM } from '@mikro-orm/postgresql';
import { passing } from '@pbp/crash-points';
import { type CheckpointStore } from '@pbp/eventing';
import { predictionCheckpoints } from '@pbp/prediction-models';

/** How far the desk has come, beside the rows of predictions but in no transaction with anything. */
export const deskCheckpoint = async (orm: MikroORM): Promise<CheckpointStore> => {
  const checkpoints = await predictionCheckpoints(orm);
  return {
    load: (name) => checkpoints.load(name),
    advance: async (name, from, to) => {
      passing('desk: events attended to, checkpoint not moved');
      const outcome = await checkpoints.advance(name, from, to);
      passing('desk: checkpoint moved, not remembered');
      return outcome;
    },
  };
};
