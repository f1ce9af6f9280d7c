import * as z from 'zod';

/** The question's id and the fan's. */
export const PredictionId = z
  .string()
  .regex(/^[\w.-]{1,32}\.\d{1,6}\.[\w-]{1,64}$/, 'must be the id of a prediction')
  .transform((id) => {
    const dot = id.lastIndexOf('.');
    return { questionId: id.slice(0, dot), fanId: id.slice(dot + 1) };
  });
export type PredictionId = z.infer<typeof PredictionId>;
