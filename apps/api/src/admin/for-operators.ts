import { applyDecorators, Controller, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { OperatorsOnly } from './operators-only.js';

/** A controller below /api/admin, closed to everybody else. */
export const ForOperators = (path: string): ClassDecorator =>
  applyDecorators(
    ApiTags('admin'),
    ApiBearerAuth('operator'),
    Controller(`api/admin/${path}`),
    UseGuards(OperatorsOnly),
  );
