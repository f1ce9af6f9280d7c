import { HoldQuestionsHandler } from '../admin/hold-questions.command.js';
import { InstructProjectorHandler } from '../admin/instruct-projector.command.js';
import { OperatorsOnly } from '../admin/operators-only.js';
import { parkedEvents } from '../admin/parked-events.js';
import { ListDeadLettersController } from '../list-dead-letters/list-dead-letters.controller.js';
import { ListDeadLettersHandler } from '../list-dead-letters/list-dead-letters.query.js';
import { ListQuestionHoldsController } from '../list-question-holds/list-question-holds.controller.js';
import { ListQuestionHoldsHandler } from '../list-question-holds/list-question-holds.query.js';
import { OpenQuestionsController } from '../open-questions/open-questions.controller.js';
import { RedriveDeadLetterController } from '../redrive-dead-letter/redrive-dead-letter.controller.js';
import { ShowDeadLetterController } from '../show-dead-letter/show-dead-letter.controller.js';
import { ShowDeadLetterHandler } from '../show-dead-letter/show-dead-letter.query.js';
import { SkipDeadLetterController } from '../skip-dead-letter/skip-dead-letter.controller.js';
import { SuspendQuestionsController } from '../suspend-questions/suspend-questions.controller.js';
import { VoidQuestionsHandler } from '../void-questions/void-questions.command.js';
import { VoidQuestionsController } from '../void-questions/void-questions.controller.js';

/** What operators see and do. */
export const operators = {
  controllers: [
    ListDeadLettersController,
    ShowDeadLetterController,
    RedriveDeadLetterController,
    SkipDeadLetterController,
    ListQuestionHoldsController,
    SuspendQuestionsController,
    OpenQuestionsController,
    VoidQuestionsController,
  ],
  providers: [
    ListDeadLettersHandler,
    ShowDeadLetterHandler,
    InstructProjectorHandler,
    ListQuestionHoldsHandler,
    HoldQuestionsHandler,
    VoidQuestionsHandler,
    OperatorsOnly,
    parkedEvents,
  ],
};
