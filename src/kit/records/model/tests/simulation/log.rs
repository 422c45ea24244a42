//! What happens in a world, told if somebody asks.

/// Tells what happens, in a world that is logged.
macro_rules! log {
    ($world:expr, $($told:tt)*) => {
        if $world.is_logged {
            $world.log.push_str(&format!($($told)*));
            $world.log.push('\n');
        }
    };
}

pub(super) use log;
