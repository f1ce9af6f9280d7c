import { specify } from '@pbp/eventing/testing';
import { claimDecider, type ClaimEvent, type Holder, type Poller } from './claim.js';

const now = '2026-11-22T00:00:00.000Z';
const later = '2026-11-22T01:00:00.000Z';
const first: Poller = { by: 'first', host: 'here', pid: 1 };
const second: Poller = { by: 'second', host: 'there', pid: 2 };
const third: Poller = { by: 'third', host: 'there', pid: 3 };
const holder: Holder = { ...first, since: now };

const claimed = (by: Holder): ClaimEvent => ({ type: 'PollingClaimed', data: { holder: by } });
const questioned: ClaimEvent = { type: 'PollingQuestioned', data: { holder, question: 'q1' } };
const confirmed: ClaimEvent = { type: 'PollingConfirmed', data: { holder } };
const released: ClaimEvent = { type: 'PollingReleased', data: { holder } };

const given = specify(claimDecider);

describe('who polls', () => {
  it('is who claims it first', () => {
    given([])
      .when({ do: 'claim', poller: first, now })
      .then([claimed(holder)]);
  });

  it('is the newest who claims it, whoever held it before', () => {
    given([claimed(holder)])
      .when({ do: 'claim', poller: second, now: later })
      .then([claimed({ ...second, since: later })]);
  });

  it('claims it once, however often it is told to', () => {
    given([claimed(holder)])
      .when({ do: 'claim', poller: first, now: later })
      .thenNothing();
  });
});

describe('a stand-by', () => {
  it('asks whether the holder is there, not while somebody asks already, and never itself', () => {
    given([claimed(holder)])
      .when({ do: 'question', by: 'second', question: 'q1' })
      .then([questioned]);
    given([claimed(holder), questioned])
      .when({ do: 'question', by: 'third', question: 'q2' })
      .thenNothing();
    given([claimed(holder)])
      .when({ do: 'question', by: 'first', question: 'q1' })
      .thenNothing();
    given([claimed(holder), released])
      .when({ do: 'question', by: 'second', question: 'q1' })
      .thenNothing();
  });

  it('takes over from a holder that left the question unanswered', () => {
    given([claimed(holder), questioned])
      .when({ do: 'succeed', poller: second, question: 'q1', now: later })
      .then([claimed({ ...second, since: later })]);
  });

  it('leaves a holder alone that answered, be it asked again meanwhile', () => {
    const succeed = { do: 'succeed', poller: second, question: 'q1', now: later } as const;
    given([claimed(holder), questioned, confirmed])
      .when(succeed)
      .thenNothing();
    given([claimed(holder), questioned, confirmed, { ...questioned, data: { holder, question: 'q2' } }])
      .when(succeed)
      .thenNothing();
  });

  it('takes over at once what was released, if no other was faster', () => {
    const succeed = { do: 'succeed', poller: second, question: null, now: later } as const;
    given([claimed(holder), released])
      .when(succeed)
      .then([claimed({ ...second, since: later })]);
    given([claimed(holder), released, claimed({ ...third, since: later })])
      .when(succeed)
      .thenNothing();
  });
});

describe('the holder', () => {
  it('answers a question, and only when it is asked', () => {
    given([claimed(holder), questioned])
      .when({ do: 'confirm', by: 'first' })
      .then([confirmed]);
    given([claimed(holder)])
      .when({ do: 'confirm', by: 'first' })
      .thenNothing();
    given([claimed(holder), questioned])
      .when({ do: 'confirm', by: 'second' })
      .thenNothing();
  });

  it('releases what it holds, questioned or not, and nothing that another holds', () => {
    given([claimed(holder)])
      .when({ do: 'release', by: 'first' })
      .then([released]);
    given([claimed(holder), questioned])
      .when({ do: 'release', by: 'first' })
      .then([released]);
    given([claimed(holder)])
      .when({ do: 'release', by: 'second' })
      .thenNothing();
    given([]).when({ do: 'release', by: 'first' }).thenNothing();
  });
});

describe('the newest event', () => {
  it('says all that is known after it', () => {
    const { evolve, initialState } = claimDecider;
    const history = [claimed(holder), questioned, confirmed, questioned, released];
    history.forEach((event, index) => {
      const whole = history.slice(0, index + 1).reduce(evolve, initialState());
      expect(evolve(initialState(), event)).toEqual(whole);
    });
  });
});
