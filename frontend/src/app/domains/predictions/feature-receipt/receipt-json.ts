import { Clipboard } from '@angular/cdk/clipboard';
import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import type { Receipt } from '@pbp/contracts';

/** The receipt as it was told, for who wants to check it with other means. */
@Component({
  selector: 'pbp-receipt-json',
  template: `
    <button type="button" class="button" (click)="copy()">Copy as JSON</button>
    <button type="button" class="button" (click)="download()">Download JSON</button>
    <p role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3);
      padding-top: var(--space-3);
    }
    p {
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ReceiptJson {
  private readonly clipboard = inject(Clipboard);
  private readonly document = inject(DOCUMENT);
  readonly receipt = input.required<Receipt>();
  protected readonly said = signal('');

  protected copy(): void {
    const copied = this.clipboard.copy(this.json());
    this.said.set(copied ? 'Copied.' : 'This browser does not let us copy: download it instead.');
  }

  protected download(): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.json()], { type: 'application/json' }));
    link.download = `receipt-${this.receipt().predictionId}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    this.said.set('');
  }

  private json(): string {
    return JSON.stringify(this.receipt(), null, 2);
  }
}
