package dev.nines.source.page;

import java.util.ArrayList;
import java.util.List;

/** Says in which part of a page bullets with times are the timeline. */
final class PageBullets {

  private PageBullets() {}

  /**
   * Returns the bullets of a page, in its order: those of the postmortem, and where it has none
   * those of the other posts, the oldest post first.
   */
  static List<Bullet> of(PageOutline outline) {
    List<Bullet> bullets = new ArrayList<>();
    outline.posts().stream()
        .filter(PagePost::isPostmortem)
        .flatMap(post -> PageSection.of(post.body()).stream())
        .forEach(section -> bullets.addAll(of(section).bullets()));
    if (bullets.isEmpty()) {
      outline.posts().stream()
          .filter(post -> !post.isPostmortem())
          .forEach(post -> bullets.addAll(0, BulletReader.in(post.body(), true).bullets()));
    }
    return bullets;
  }

  /**
   * Returns the bullets of a section and its other lines. In a timeline a line needs no mark before
   * its time; what the remediation plans is no event.
   */
  static BulletReader.Found of(PageSection section) {
    return section.key().equals(PageSection.REMEDIATION)
        ? new BulletReader.Found(List.of(), section.body())
        : BulletReader.in(section.body(), !section.key().equals(PageSection.TIMELINE));
  }
}
