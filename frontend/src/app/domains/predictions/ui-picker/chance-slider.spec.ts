import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ChanceSlider } from './chance-slider';

describe('ChanceSlider', () => {
  let fixture: ComponentFixture<ChanceSlider>;

  beforeEach(async () => {
    fixture = TestBed.createComponent(ChanceSlider);
    const inputs = { id: 'sure', percent: 72, least: 50, most: 99, about: 'Drovers', modelPercent: 74 };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
  });

  const range = () => {
    const found = (fixture.nativeElement as HTMLElement).querySelector('input');
    if (!found) throw new Error('there is a slider');
    return found;
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys)
      range().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    return fixture.componentInstance.percent();
  };
  const words = () => (fixture.nativeElement as HTMLElement).textContent ?? '';

  it('says how sure in words, has a label, and says what the model says', () => {
    expect(range().getAttribute('aria-valuetext')).toBe('72 percent, Drovers');
    expect(range().labels?.[0]?.textContent).toContain('How sure are you?');
    expect(words()).toContain('Less sure than the model, which says 74 %');
  });

  it.each([
    [['ArrowRight', 'ArrowUp'], 74],
    [['ArrowLeft', 'ArrowDown'], 70],
    [['PageUp'], 77],
    [['PageDown', 'PageDown'], 62],
    [['Home'], 50],
    [['End'], 99],
    [['Home', 'ArrowLeft'], 50],
    [['End', 'PageUp'], 99],
    [['a'], 72],
  ])('is moved by keys: %j to %i', async (keys, percent) => {
    expect(await press(...keys)).toBe(percent);
    expect(range().valueAsNumber).toBe(percent);
  });

  it('leaves keys that are not its own to the page', () => {
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    range().dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
  });

  it('is moved by the thumb', async () => {
    range().value = '80';
    range().dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
    expect(fixture.componentInstance.percent()).toBe(80);
    expect(words()).toContain('Surer than the model, which says 74 %');
  });
});
