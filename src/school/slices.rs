//! Long work in slices: it pauses at places of its own choice, and whoever drives it decides how long to wait there.
//!
//! A page reads a thousand rows without holding the reader up: it goes on for some milliseconds, lets the browser draw
//! and answer, and goes on. The work itself knows no clock. It is an `async` function that awaits [`pause`] between
//! rows, and nothing else; [`at_once`] runs it without a break, so that both ways give the same.

use core::fmt;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};

/// Where the work may be left for a while.
pub fn pause() -> impl Future<Output = ()> {
    Pause { is_over: false }
}

struct Pause {
    is_over: bool,
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.is_over {
            return Poll::Ready(());
        }
        self.is_over = true;
        Poll::Pending
    }
}

/// Work that goes on when it is told to, from pause to pause.
pub struct Slices<T>(Pin<Box<dyn Future<Output = T>>>);

impl<T> Slices<T> {
    /// Work that has not begun. It may await only [`pause`]: anything else would never be woken.
    pub fn new(work: impl Future<Output = T> + 'static) -> Self {
        Self(Box::pin(work))
    }

    /// Goes on until the next pause; the outcome once there is no more to do. Not to be called after that.
    pub fn go_on(&mut self) -> Option<T> {
        poll(self.0.as_mut())
    }
}

impl<T> fmt::Debug for Slices<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Slices")
    }
}

/// Does the work without a break.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = core::pin::pin!(work);
    loop {
        if let Some(done) = poll(work.as_mut()) {
            return done;
        }
    }
}

fn poll<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sum_of(numbers: &[u32]) -> u32 {
        let mut sum = 0;
        for number in numbers {
            sum += number;
            pause().await;
        }
        sum
    }

    #[test]
    fn work_goes_on_from_pause_to_pause_and_gives_the_same_as_at_once() {
        let mut work = Slices::new(async { sum_of(&[1, 2, 3]).await });
        let mut slices = 0;
        let sum = loop {
            slices += 1;
            if let Some(sum) = work.go_on() {
                break sum;
            }
        };
        assert_eq!((sum, slices), (6, 4));
        assert_eq!(at_once(sum_of(&[1, 2, 3])), sum);
    }

    #[test]
    fn work_without_a_pause_is_one_slice() {
        assert_eq!(Slices::new(async { 7 }).go_on(), Some(7));
    }
}
