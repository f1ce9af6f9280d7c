export { QuestionDeskModule } from './question-desk.module.js';
