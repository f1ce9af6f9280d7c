import { counter, CounterIsClosed } from './counter.js';
import { specify } from './decider-specification.js';
import { given as givenRow } from './row-specification.js';

const given = specify(counter);

describe('given/when/then', () => {
  it('holds for what is decided', () => {
    given([{ type: 'CounterRaised', data: { by: 2 } }])
      .when({ type: 'RaiseTo', target: 5 })
      .then([{ type: 'CounterRaised', data: { by: 3 } }]);
  });

  it('holds for nothing to do', () => {
    given([{ type: 'CounterRaised', data: { by: 5 } }])
      .when({ type: 'RaiseTo', target: 5 })
      .thenNothing();
  });

  it('holds for a refusal', () => {
    given([{ type: 'CounterClosed', data: { at: 0 } }])
      .when({ type: 'RaiseTo', target: 5 })
      .thenFails(CounterIsClosed);
  });

  it('fails when something else is decided', () => {
    const outcome = given([]).when({ type: 'RaiseTo', target: 5 });
    expect(() => outcome.thenNothing()).toThrow();
    expect(() => outcome.thenFails(CounterIsClosed)).toThrow();
    expect(() => outcome.then([{ type: 'CounterRaised', data: { by: 4 } }])).toThrow();
  });

  it('holds for rows', () => {
    const evolve = (row: { seen: number } | null): { seen: number } => ({ seen: (row?.seen ?? 0) + 1 });
    const events = [{ type: 'A', data: {} }] as const;
    givenRow(events).thenRow(evolve, { seen: 1 });
    givenRow([]).thenRow(evolve, null);
    expect(() => givenRow(events).thenRow(evolve, { seen: 2 })).toThrow();
  });
});
