//! The body of a response that has passed the layer.

use core::pin::Pin;
use core::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

pin_project! {
    /// The body that the service sent, or an error's body in its place.
    #[derive(Debug)]
    pub struct FaultBody<B> {
        #[pin]
        kind: Kind<B>,
    }
}

pin_project! {
    #[derive(Debug)]
    #[project = Project]
    enum Kind<B> {
        // What the service sent.
        Inner { #[pin] body: B },
        // What remains to be sent of an error's body.
        Fault { bytes: Bytes },
    }
}

impl<B> FaultBody<B> {
    pub(super) const fn inner(body: B) -> Self {
        Self {
            kind: Kind::Inner { body },
        }
    }

    pub(super) const fn fault(bytes: Bytes) -> Self {
        Self {
            kind: Kind::Fault { bytes },
        }
    }
}

impl<B: Default> Default for FaultBody<B> {
    fn default() -> Self {
        Self::inner(B::default())
    }
}

impl<B: Body<Data = Bytes>> Body for FaultBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match self.project().kind.project() {
            Project::Inner { body } => body.poll_frame(cx),
            Project::Fault { bytes } if bytes.is_empty() => Poll::Ready(None),
            Project::Fault { bytes } => Poll::Ready(Some(Ok(Frame::data(core::mem::take(bytes))))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.kind {
            Kind::Inner { body } => body.is_end_stream(),
            Kind::Fault { bytes } => bytes.is_empty(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.kind {
            Kind::Inner { body } => body.size_hint(),
            Kind::Fault { bytes } => SizeHint::with_exact(bytes.len() as u64),
        }
    }
}
