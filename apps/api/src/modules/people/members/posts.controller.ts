import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangePostDto, NewPostDto, type PostView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { PostsService } from './posts.service';

@Controller('api/v1/posts')
export class PostsController {
  constructor(private readonly posts: PostsService) {}

  /** Posts of one's own organisation with who holds them, the main focal point first. */
  @Get()
  @Can('person.read')
  list(@CurrentActor() actor: Actor): Promise<PostView[]> {
    return this.posts.list(actor);
  }

  /** Adds a post that nobody holds yet; answers with all of them. */
  @Post()
  @Can('person.change')
  add(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: NewPostDto,
  ): Promise<PostView[]> {
    return this.posts.add(actor, ticket, dto.name.trim());
  }

  /** Renames a post, or makes it a focal point; the main one takes the place of the one before it. */
  @Patch(':name')
  @Can('person.change')
  change(@CurrentActor() actor: Actor, @Param('name') name: string, @Body() dto: ChangePostDto): Promise<PostView[]> {
    return this.posts.change(actor, name, dto);
  }
}
