//! The mix of classes among answers: all that an NPS and its precision depend on.

/// Detractors, passives and promoters. They need not be whole: imaginary answers and weights make fractions of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mix {
    pub(crate) detractors: f64,
    pub(crate) passives: f64,
    pub(crate) promoters: f64,
}

impl Mix {
    /// Summed so that detractors and promoters can change places without changing how it is rounded.
    pub(crate) fn responses(self) -> f64 {
        self.detractors + self.promoters + self.passives
    }

    /// Promoters less detractors.
    pub(crate) fn net(self) -> f64 {
        self.promoters - self.detractors
    }

    /// NPS on the unit scale.
    pub(crate) fn nps(self) -> f64 {
        self.net() / self.responses()
    }

    /// Variance of one answer, (q + d)/n − NPS² on the unit scale.
    ///
    /// It is written as (p(q + d) + 4qd)/n²: only positive terms, so that nothing cancels when nearly everybody agrees.
    pub(crate) fn variance(self) -> f64 {
        let outspoken = self.promoters + self.detractors;
        let spread = self.passives * outspoken + 4.0 * self.promoters * self.detractors;
        spread / self.responses() / self.responses()
    }

    /// Standard error of the NPS on the unit scale.
    pub(crate) fn standard_error(self) -> f64 {
        (self.variance() / self.responses()).sqrt()
    }

    /// With the three imaginary answers of Rocks 2016 (arXiv 1601.07235), spread ¾, 1½ and ¾ over the classes: they keep
    /// small samples from being too sure of themselves.
    pub(crate) fn adjusted(self) -> Self {
        Self {
            detractors: self.detractors + 0.75,
            passives: self.passives + 1.5,
            promoters: self.promoters + 0.75,
        }
    }
}
