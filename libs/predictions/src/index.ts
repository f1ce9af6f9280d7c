export * from './answer-question/answering.js';
export { type GameNow, gameNow } from './answer-question/game-now.js';
export { answerQuestion } from './answer-question/answer-question.js';
export { type Followed, QuestionDesk } from './attend-game/question-desk.js';
export { type QuestionLog, readQuestion, readQuestionsOf } from './question-log/question-log.js';
export { scoreAnswers } from './score-answers/score-answers.js';
export { withdrawAnswer } from './withdraw-answer/withdraw-answer.js';
