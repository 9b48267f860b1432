"""Search: the pages that find freelancers and jobs. Stands on everything that can be found."""
