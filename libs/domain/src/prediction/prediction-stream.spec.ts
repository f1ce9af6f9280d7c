import { questionId, questionStream } from '../question/question-stream.js';
import { gameIdOfPredictions, predictionStream } from './prediction-stream.js';

describe('the streams of questions and answers', () => {
  const id = questionId('401', 12);

  it('name the game', () => {
    expect(gameIdOfPredictions(questionStream(id))).toBe('401');
    expect(gameIdOfPredictions(predictionStream(id, 'b0c8'))).toBe('401');
  });

  it.each(['game-401', 'poll-401', 'pool-1'])('are not %s', (stream) => {
    expect(gameIdOfPredictions(stream)).toBeNull();
  });
});
