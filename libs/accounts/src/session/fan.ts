import { type Role } from '@pbp/contracts';

/** Who asks, as far as anything but their own account may know. */
export interface Fan {
  readonly fanId: string;
  readonly role: Role;
  readonly isGuest: boolean;
  readonly sessionId: string;
}
