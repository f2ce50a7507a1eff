@rem Windows has no exec: the npm scripts begin with it elsewhere, so that signals reach Node itself.
@%*
